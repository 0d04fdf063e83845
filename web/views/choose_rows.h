// Which accounts the table shows, and in which order: search, filters and sort, kept between frames.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/rules/standing.h"
#include "web/screen.h"

namespace claves {

enum class Show : std::uint8_t { All, Key, Candidates };

struct AccountFilter {
  std::string search;
  Show show = Show::All;
  std::optional<AccountKind> kind;
  std::optional<PersonId> owner;  // a blank id: nobody
  std::string sector;             // "": any

  int count() const;  // of what narrows the list, the search left out
  void clear() { *this = AccountFilter{search, Show::All, {}, {}, {}}; }
  friend bool operator==(AccountFilter const&, AccountFilter const&) = default;
};

enum class OrderBy : std::uint8_t { Score, Name, Revenue, Kind, Health, Factor };

struct AccountOrder {
  OrderBy by = OrderBy::Score;
  std::size_t factor = 0;  // of OrderBy::Factor: its place in the firm's list
  bool ascending = false;
  friend bool operator==(AccountOrder const&, AccountOrder const&) = default;
};

class AccountRows {
 public:
  AccountFilter filter;
  AccountOrder order;

  // Brings the rows up to date. `trial` tells apart weights that are being tried out; 0: the workspace's own.
  void refresh(Screen const& screen, Scoring const& scoring, std::uint64_t trial);

  int size() const { return static_cast<int>(rows_.size()); }
  AccountId at(int row) const { return rows_[static_cast<std::size_t>(row)]; }
  int all() const { return all_; }                                      // before filtering
  std::vector<std::string> const& sectors() const { return sectors_; }  // in reading order

 private:
  struct Made {  // what the rows were made from
    std::uint64_t revision = 0;
    std::uint64_t accounts = 0;
    std::uint64_t trial = 0;
    ScoreCard const* cards = nullptr;  // another workspace may have the same revisions
    AccountFilter filter;
    AccountOrder order;
    friend bool operator==(Made const&, Made const&) = default;
  };

  bool shows(Account const& account, Standing standing) const;
  bool before(Screen const& screen, ScoreCard const& a, ScoreCard const& b) const;

  std::optional<Made> made_;
  std::vector<AccountId> rows_;
  std::vector<std::string> sectors_;
  int all_ = 0;
};

}  // namespace claves
