#include "shell/cli/words.h"

namespace claves {

std::string_view kind_word(Kind kind) {
  switch (kind) {
    case Kind::Firm:
      return "firm";
    case Kind::Person:
      return "people";
    case Kind::Offering:
      return "offerings";
    case Kind::Account:
      return "accounts";
    case Kind::Deal:
      return "deals";
    case Kind::Rating:
      return "ratings";
    case Kind::Member:
      return "team members";
    case Kind::Contact:
      return "contacts";
    case Kind::Answer:
      return "answers";
    case Kind::Objective:
      return "objectives";
    case Kind::Action:
      return "actions";
    case Kind::Kpi:
      return "indicators";
    case Kind::Measure:
      return "measures";
    case Kind::Review:
      return "reviews";
    case Kind::CriterionCheck:
      return "criteria checked";
    case Kind::FirmFactor:
      return "factors";
    case Kind::Decision:
      return "decisions";
    case Kind::DefinitionComponent:
      return "components of the definition";
    case Kind::Investment:
      return "investments";
    case Kind::FirmQuestion:
      return "own questions";
    case Kind::FirmStage:
      return "own stages";
    case Kind::FirmCriterion:
      return "own criteria";
    case Kind::Unit:
      return "units";
    case Kind::Whitespace:
      return "whitespace cells";
    case Kind::Opportunity:
      return "opportunities";
    case Kind::Competitor:
      return "competitors";
    case Kind::Rivalry:
      return "competitors at accounts";
    case Kind::Tie:
      return "ties";
    case Kind::Knowledge:
      return "knowledge";
    case Kind::Assessment:
      return "assessments";
    case Kind::Response:
      return "assessment responses";
    case Kind::BusinessCase:
      return "business case";
    case Kind::PersonWeight:
      return "weights of people";
    case Kind::Comparison:
      return "comparisons";
    case Kind::SegmentRule:
      return "minimums per sector";
    case Kind::AccountEvent:
      return "events";
  }
  return "";
}

std::string_view reason_words(ImportReason reason) {
  switch (reason) {
    case ImportReason::FileEmpty:
      return "the file is empty";
    case ImportReason::FileTooLarge:
      return "the file is too large: the limit is 64 MB and 16 million cells";
    case ImportReason::FileNotText:
      return "this is no text file";
    case ImportReason::KindUnknown:
      return "its columns are those of no list of accounts, deals, offerings or people";
    case ImportReason::HeaderDoubtful:
      return "the first line does not look like column names: add a line with them";
    case ImportReason::RequiredColumnMissing:
      return "a column that is needed is missing";
    case ImportReason::DealsWithoutCode:
      return "the deals have no number or name of their own: they are told apart by account, offering, owner "
             "and "
             "opening day";
    case ImportReason::DealsWithoutStage:
      return "no column says which deals were won: all are taken as won";
    case ImportReason::NoRows:
      return "there are column names and nothing below them";
    case ImportReason::ColumnsShareName:
      return "two columns have one name";
    case ImportReason::ColumnsShareField:
      return "two columns fill one field: the first is read";
    case ImportReason::NumberFormUnknown:
      return "the decimal sign cannot be told: say --decimal comma or --decimal point";
    case ImportReason::DateOrderUnknown:
      return "day and month cannot be told apart: say --dates day-month or --dates month-day";
    case ImportReason::LettersBroken:
      return "there are bytes that are no letters";
    case ImportReason::QuoteNeverClosed:
      return "a quotation mark opens and never closes: the row is left out";
    case ImportReason::TextAfterQuote:
      return "there is text behind a closing quotation mark";
    case ImportReason::TooFewCells:
      return "the row is shorter than the first one";
    case ImportReason::TooManyCells:
      return "the row is longer than the first one: what is beyond is left out";
    case ImportReason::NameMissing:
      return "what says which one it is is empty: the row is left out";
    case ImportReason::RepeatedInFile:
      return "the same one stands there twice: the later row wins";
    case ImportReason::NameTooLong:
      return "the name is too long: the row is left out";
    case ImportReason::RowAmbiguous:
      return "more than one is called so: the row is left out";
    case ImportReason::DealWithoutAccount:
      return "the deal names no account";
    case ImportReason::NotANumber:
      return "this is no number";
    case ImportReason::NotADate:
      return "this is no date";
    case ImportReason::NumberOutOfRange:
      return "this number cannot be";
    case ImportReason::TextTooLong:
      return "this text is too long";
    case ImportReason::StageUnknown:
      return "this stage is not known as won or lost: the deal is taken as open";
    case ImportReason::AccountUnknown:
      return "there is no account of this name: the deal comes in without one";
    case ImportReason::NameAmbiguous:
      return "more than one is called so";
    case ImportReason::ParentOfItself:
      return "the account would belong to itself";
  }
  return "";
}

std::string_view fault_name(Fault fault) {
  constexpr std::string_view names[]{"Malformed", "OutOfRange", "Missing", "Unknown",  "Duplicate", "Ambiguous",
                                     "Foreign",   "Newer",      "Damaged", "TooLarge", "Refused"};
  return names[static_cast<std::size_t>(fault)];
}

std::string_view loss_name(Loss loss) {
  constexpr std::string_view names[]{"None", "Cell", "Row", "File"};
  return names[static_cast<std::size_t>(loss)];
}

}  // namespace claves
