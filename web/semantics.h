// What is on the screen, in the words of assistive technology: the tree that the widgets announce while they
// draw. The platform lays a transparent native element over each node, and that element's DOM event is the one
// path of activation. Knows no browser, so tests of screens run natively: find by role and name, act, read the
// next tree.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace claves {

// As in ARIA, by the native element that carries it where HTML has one.
enum class Role : std::uint8_t {
  Group,         // <div>; announced as a group when it has a name
  Header,        // <header>
  Navigation,    // <nav>
  Main,          // <main>
  Region,        // <section>, named
  Heading,       // <h1>..<h6> by level
  Text,          // <p>
  List,          // <ul>
  ListItem,      // <li>
  Table,         // role=table; count_rows, count_columns
  RowGroup,      // role=rowgroup
  Row,           // role=row; index
  ColumnHeader,  // role=columnheader; sort
  RowHeader,     // role=rowheader
  Cell,          // role=cell
  Figure,        // role=img with a name that sums it up
  Button,        // <button>
  Link,          // <a>
  Checkbox,      // <input type=checkbox>
  Switch,        // the same, role=switch
  Radio,         // <input type=radio>; `group` tells which belong together
  Slider,        // <input type=range>; low, high, step, number
  Select,        // <select>; options, chosen
  TextField,     // <input type=text>
  TextArea,      // <textarea>
  NumberField,   // <input inputmode=decimal>
  DateField,     // <input type=date>; text is an ISO date
  SearchField,   // <input type=search>
  FileInput,     // <input type=file multiple>, also takes dropped files
  TabList,       // role=tablist
  Tab,           // role=tab; selected
  TabPanel,      // role=tabpanel
  Meter,         // role=meter; low, high, number
  Status,        // polite live region
  Alert,         // assertive live region
  Dialog,        // role=dialog, modal: the rest is inert while it is there, focus is trapped and returned
  Scroller,      // a native scroll container; content_width, content_height are its scrollable size. Right in a
                 // Table it is its rowgroup
};

enum class Sort : std::uint8_t { None, Ascending, Descending };
enum class Tri : std::uint8_t { Unset, No, Yes };  // for states that an element may not have at all

// In CSS pixels, relative to the parent's content (of a Scroller: to the top of what scrolls).
struct Rect {
  float x = 0;
  float y = 0;
  float w = 0;
  float h = 0;
  friend bool operator==(Rect const&, Rect const&) = default;
};

using NodeId = std::uint32_t;  // unique in a tree, the same from frame to frame; 0 is the root

struct Node {
  NodeId id = 0;
  NodeId parent = 0;
  Role role = Role::Group;
  Rect rect;
  std::string name;         // what it is called; of Text and Cell: what it says
  std::string description;  // what more there is to say: help, the reason why it is off
  std::string text;         // of text fields: what stands in it
  std::string placeholder;
  std::string error;                 // why its value was refused; makes it aria-invalid
  std::vector<std::string> options;  // of Select
  int chosen = -1;                   // of Select, into options
  double number = 0;                 // of Slider and Meter
  double low = 0;
  double high = 0;
  double step = 0;
  std::string spoken;  // of Slider and Meter: the number as it is said ("25 %")
  std::uint8_t level = 0;
  int index = 0;  // of Row, 1 is the header; of others the place in the set from 1; 0: not told
  int count = 0;  // of Table: all rows, the header included; of others the size of the set
  int column_count = 0;
  float content_width = 0;  // of Scroller
  float content_height = 0;
  // Of text fields, so that the DOM's text lies on the drawn text; CSS px, from the node's edges.
  float text_size = 13;        // font size
  float text_left = 12;        // where lines begin
  float text_right = 12;       // where they end: a TextArea breaks them there
  float text_baseline = 0;     // of the first line, from the top; 0: a single line, centred
  float line_height = 20;      // of a TextArea
  bool text_to_right = false;  // the text ends at text_right: numbers
  Sort sort = Sort::None;
  Tri checked = Tri::Unset;
  Tri expanded = Tri::Unset;
  Tri selected = Tri::Unset;
  Tri pressed = Tri::Unset;
  bool current = false;  // the page of a navigation, the row looked at
  bool disabled = false;
  bool secret = false;            // of TextField: dots instead of letters
  bool multiline_commit = false;  // Enter commits a TextArea (Shift+Enter breaks the line)
  std::string shortcut;           // aria-keyshortcuts: "Control+Z"
  std::string group;              // of Radio
  std::string accept;             // of FileInput: ".csv,.tsv"
  std::string href;               // of Link

  friend bool operator==(Node const&, Node const&) = default;
};

// Collects the nodes of one frame, in reading order.
class Semantics {
 public:
  void begin_frame();
  // A node; `open` makes it the parent of what comes until `close`. Debug builds assert that ids are unique and
  // that controls have names.
  void leaf(Node node);
  void open(Node node);
  void close();
  void close_at(float height);              // as it turned out to be
  void content(float width, float height);  // of the Scroller that is open
  void append(Semantics const& over);       // what stands over the page, in its own roots
  // Call after the last node of the frame.
  void end_frame();

  std::span<Node const> nodes() const { return nodes_; }
  Node const* find(NodeId id) const;

 private:
  std::size_t end_of(NodeId parent) const;  // past the last node below it

  std::vector<Node> nodes_;
  std::vector<NodeId> parents_;
  std::unordered_map<NodeId, std::size_t> places_;  // of nodes, by id
};

// What somebody did to a node.
enum class ActionKind : std::uint8_t {
  Click,   // pressed, chosen or toggled
  Input,   // `text` is what now stands in the field, not yet left
  Commit,  // the field was left or Enter pressed: `text` (or `number`) is its value
  Cancel,  // Esc in a field: its value is as before
  Number,  // a slider moved to `number`, or a select to option `number`
  Settle,  // a slider was let go of at `number`
  Focus,
  Blur,
  Scroll,  // a Scroller is now at `x`, `y` (CSS pixels)
  Key,   // a shortcut, `text` as in aria-keyshortcuts: "Control+Z", "Escape", "ArrowDown"; id: the focused node
  File,  // a file was chosen or dropped: `name`, and its bytes in `text`
  Refused,  // a file that was not read: `name`, `number` its size in bytes; too large
};

struct UserAction {
  ActionKind kind = ActionKind::Click;
  NodeId id = 0;
  std::string text;
  std::string name;
  double number = 0;
  float x = 0;
  float y = 0;
};

}  // namespace claves
