#include "shell/cli/cli.h"

#include "shell/cli/commands.h"

namespace claves {
namespace {

constexpr char const* help = R"(claves - plan key accounts, offline: the core in a terminal

  claves import FILE... -o WORKSPACE   bring in lists of accounts, deals, offerings and people (CSV).
                                       A workspace that is there already is updated.
      --dates day-month | month-day    for dates that can be read either way
      --decimal comma | point          for numbers that can be read either way
      --match "WRITTEN=MEANT"          what a name in a file means; "WRITTEN=" means none of the known ones
      --create-accounts                make the accounts that deals name and no list holds
  claves score WORKSPACE               accounts in rank order, with their factors
  claves show WORKSPACE                what is in a workspace
  claves check FILE                    whether a file is a sound workspace
  claves decide TABLE.json             totals, shares and ranks of a bare decision table
  claves ahp MATRIX.csv                weights and consistency of a pairwise comparison matrix
  claves select ITEMS.json             the items of greatest value within a cap and capacities, proved
  claves robustness TABLE.json         how its ranks hold under other weights (SMAA-2): of each alternative, the
                                       shares of the samples in which it has each rank, is among the first K,
                                       beats each other; the weights with which it is first; and how often it
                                       is first with those
      --cap K                          how many are chosen
      --samples N, --seed S            so many vectors of weights, evenly spread (10000, 1)
      --around W                       only those around the table's own: moved by W, 0 to 1, towards any others
      --weights-file CSV               exactly these weights, a vector a line
      --values-file CSV                exactly these measurements, a table a line, alternative by alternative;
                                       they become values as the table says; beyond a scale in proportion

  --json                               answer as JSON (import, score, show, decide, ahp, select, robustness)
  --help, --version

Ends with 0 when done; 1 when what it was given is not as it should be, and nothing was changed; 2 when it was
called in a wrong way or a file could not be read or written.
)";

CliAnswer wrong_option(Error const& error) {
  bool const lacks_value = error.fault == Fault::Missing;
  return misused("claves: " + std::string(lacks_value ? "a value is missing after " : "no such option: ") +
                 error.detail + "\nTry claves --help.\n");
}

}  // namespace

CliAnswer run_cli(std::vector<std::string> const& words, CliWorld world) {
  if (words.empty()) return misused(help);
  for (std::string const& word : words) {
    if (word == "--") break;
    if (word == "--help" || word == "-h") return done(help);
    if (word == "--version") return done("claves " CLAVES_VERSION "\n");
  }
  auto const arguments = parse_arguments({words.begin() + 1, words.end()});
  if (!arguments) return wrong_option(arguments.error());
  if (words[0] == "import") return import_command(*arguments, world);
  if (words[0] == "score") return score_command(*arguments, world);
  if (words[0] == "show") return show_command(*arguments, world);
  if (words[0] == "check") return check_command(*arguments, world);
  if (words[0] == "decide") return decide_command(*arguments);
  if (words[0] == "ahp") return ahp_command(*arguments);
  if (words[0] == "select") return select_command(*arguments);
  if (words[0] == "robustness") return robustness_command(*arguments);
  return misused("claves: no such command: " + words[0] + "\nTry claves --help.\n");
}

}  // namespace claves
