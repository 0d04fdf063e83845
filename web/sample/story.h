// The sample workspace as its authors wrote it: plain tables, in both languages, before they become a
// workspace. Days are counted from the day on which the sample is opened, so it is always fresh: negative is
// past.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace claves::sample {

struct Both {
  std::string_view es;
  std::string_view en;
};

enum class Colleague : std::uint8_t {
  Carmen,
  Elena,
  Marta,
  Javier,
  Nuria,
  Tomas,
  Andres,
  Lucia,
  Ramon,
  Ines,
  Pablo,
  Diego,
  Sara,
  Ona,
};
inline constexpr int colleague_count = 14;

enum class Ware : std::uint8_t {
  Pleated,
  Depth,
  Membrane,
  Bag,
  Coalescer,
  Hydraulic,
  Housing,
  SelfCleaning,
  Skid,
  Service,
  Monitoring,
  Analysis,
};
inline constexpr int ware_count = 12;

enum class Aim : std::uint8_t { Penetration, Expansion, Protection };
enum class Weight : std::uint8_t { Uses, Recommends, Decides, Vetoes };  // what a contact's word can do
enum class Stance : std::uint8_t { Against, Neutral, For, Champion };    // of a contact towards us
enum class Part : std::uint8_t { Expert, Relations, Collaborator, Projects, Innovator, Results };  // R1..R6
enum class Sure : std::uint8_t { Assumed, Told, Verified };
enum class Progress : std::uint8_t { Waiting, Going, Done, Dropped };

struct ColleagueStory {
  std::string_view name;
  Both job;
};

struct WareStory {
  Both name;
  Both family;
  int price_eur;  // of a typical order line
};

struct ContactStory {
  std::string_view name;
  Both job;
  Weight weight;
  Stance stance;
  int strength;   // of the relationship, 0..10
  int last_seen;  // day
  Both note;
};

struct MemberStory {
  Part part;
  Colleague who;
};

struct AnswerStory {
  int question;  // number in core/model/question_catalogue.def
  Sure sure;
  int day;
  Both source;
  Both text;
};

struct IrrelevantStory {
  int question;
  Both reason;
};

struct ObjectiveStory {
  Aim aim;
  int due;  // day
  Both title;
  Both measure;   // how we shall know that it is reached
  int worth = 0;  // a year, EUR
};

struct ActionStory {
  int objective;  // index in the account's objectives, or -1
  Colleague owner;
  int due;  // day
  Progress progress;
  Both title;
  Both resources;
};

struct KpiStory {
  Both name;
  Both unit;
  int target;
  std::array<int, 8> measured;  // oldest first, one every 45 days, the last one 20 days ago
};

struct ReviewStory {
  int day;
  bool closed;
  Both summary;
  Both decisions;
};

struct RatingStory {
  int factor;  // 1..8
  int value;   // 0..10
  Both reason;
};

// What the plan of one key account says.
struct PlanStory {
  std::string_view account;  // its name in customers.cpp
  int stage;                 // 1..5
  bool emerging;
  Colleague sponsor;
  int key_since;  // day
  Both aim;
  Both value_for_them;
  Both value_for_us;
  int hours_planned;  // a month
  int hours_spent;    // a month
  int invested_eur;   // so far, in the current year
  std::span<MemberStory const> members;
  std::span<ContactStory const> contacts;
  std::span<AnswerStory const> answers;
  std::span<IrrelevantStory const> irrelevant;
  std::span<ObjectiveStory const> objectives;
  std::span<ActionStory const> actions;
  std::span<KpiStory const> kpis;
  std::span<ReviewStory const> reviews;
  std::span<RatingStory const> ratings;
  std::span<int const> criteria_met;  // numbers in core/model/criterion_catalogue.def that a person ticked
};

// A customer, and how its purchases went. `won` is in thousands of euros, of the four years up to today, oldest
// first.
struct CustomerStory {
  std::string_view name;
  Both sector;
  std::string_view city;
  std::string_view country;
  int employees;
  Colleague owner;
  std::array<int, 4> won;
  int win_percent;
  std::array<Ware, 3> buys;
  std::array<int, 7> rated;  // F2..F8, 0..10; -1 is not rated yet
  Both note;
};

// What was decided about an account, and why (D1.2, D2).
enum class Ruling : std::uint8_t { Enters, Leaves, Refused, Moves };
struct DecisionStory {
  std::string_view account;
  Ruling ruling;
  int day;
  Both reason;
  std::string_view instead_of = {};  // the account that left for it
  int stage = 0;                     // Moves: the stage that it moved to
};

// What stood before it became what the plan says: how it changed is what a review looks at.
enum class Former : std::uint8_t { Rating, Stage, Sponsor };
struct FormerStory {
  std::string_view account;
  Former what;
  int factor;  // of a rating, 1..8
  int was;     // a rating 0..10, a stage 1..5, or a colleague's place
  int until;   // day
};

// Was key and is no longer.
inline constexpr std::string_view former_key_account = "Térmica Valdeoliva";
inline constexpr int former_key_account_left = -85;  // day

std::span<DecisionStory const> decisions();
std::span<FormerStory const> former();

extern std::array<ColleagueStory, colleague_count> const colleagues;
extern std::array<WareStory, ware_count> const wares;
// The customers of the two lists below, and the plans of those that are key.
std::vector<CustomerStory> customers();
std::span<CustomerStory const> process_customers();
std::span<CustomerStory const> industry_customers();

extern PlanStory const valdehierro;
extern PlanStory const bahia_sur;
extern PlanStory const litoral_azul;
extern PlanStory const cantalar;
extern PlanStory const quintanar;
extern PlanStory const corvalan;
extern PlanStory const cabo_nordes;
extern PlanStory const kestermann;
std::span<PlanStory const* const> plans();

}  // namespace claves::sample
