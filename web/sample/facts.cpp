#include "web/sample/facts.h"

#include <algorithm>

#include "web/sample/deals.h"

namespace claves::sample {
namespace {

constexpr Both firm_name = {"Filtralba, S. A. (empresa inventada)", "Filtralba, S. A. (invented firm)"};
constexpr Both firm_note = {
    "Fabricante de filtración de fluidos industriales. La empresa, sus clientes, sus personas y todas las "
    "cifras "
    "son inventadas: están para probar sin miedo.",
    "A maker of industrial fluid filtration. The firm, its customers, its people and every figure are "
    "invented: "
    "they are there to be tried without fear."};
constexpr int key_account_cap = 8;

std::string_view name_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::Won:
      return "won";
    case Outcome::Lost:
      return "lost";
    case Outcome::Open:
      return "open";
  }
  return {};
}

void write_firm(FactWriter& to) {
  to.begin("firm");
  to.set("name", firm_name);
  to.set("note", firm_note);
  to.set("key_account_cap", key_account_cap);
  for (ColleagueStory const& colleague : colleagues) {
    to.begin("person");
    to.set("name", colleague.name);
    to.set("job", colleague.job);
  }
  for (WareStory const& ware : wares) {
    to.begin("offering");
    to.set("name", ware.name);
    to.set("family", ware.family);
    to.set("price", ware.price_eur);
  }
}

Ref write_account(FactWriter& to, CustomerStory const& customer) {
  Ref const account = to.begin("account");
  to.set("name", customer.name);
  to.set("sector", customer.sector);
  to.set("city", customer.city);
  to.set("country", customer.country);
  to.set("employees", customer.employees);
  to.set("owner", ref(customer.owner));
  to.set("note", customer.note);
  return account;
}

void write_deals(FactWriter& to, Ref account, CustomerStory const& customer) {
  for (DealStory const& deal : deals_of(customer, account.number)) {
    to.begin("deal");
    to.set("account", account);
    to.set("offering", ref(deal.ware));
    to.choose("outcome", name_of(deal.outcome));
    to.set("amount", deal.amount_eur);
    to.set_day("opened", deal.opened);
    to.set_day("closed", deal.closed);
  }
}

void write_ratings(FactWriter& to, Ref account, CustomerStory const& customer) {
  static constexpr std::array<std::string_view, 7> factors = {"F2", "F3", "F4", "F5", "F6", "F7", "F8"};
  for (std::size_t i = 0; i < factors.size(); ++i) {
    if (customer.rated[i] < 0) continue;
    to.begin("rating");
    to.set("account", account);
    to.choose("factor", factors[i]);
    to.set("value", customer.rated[i]);
  }
}

PlanStory const* plan_of(CustomerStory const& customer) {
  auto const found =
      std::find_if(plans().begin(), plans().end(), [&](auto* plan) { return plan->account == customer.name; });
  return found == plans().end() ? nullptr : *found;
}

}  // namespace

std::vector<Fact> sample_facts(Tongue tongue, Date today) {
  FactWriter to(tongue, today);
  write_firm(to);
  for (CustomerStory const& customer : customers()) {
    Ref const account = write_account(to, customer);
    PlanStory const* const plan = plan_of(customer);
    if (plan == nullptr) to.choose("kind", "ordinary");
    if (plan != nullptr) write_plan(to, account, *plan);
    write_ratings(to, account, customer);
    write_deals(to, account, customer);
  }
  return to.take();
}

Ref FactWriter::begin(std::string_view kind) {
  auto known =
      std::find_if(counts_.begin(), counts_.end(), [&](auto const& count) { return count.first == kind; });
  if (known == counts_.end()) known = counts_.insert(counts_.end(), {kind, 0U});
  current_ = {kind, ++known->second};
  return current_;
}

void FactWriter::set(std::string_view field, Both const& words) {
  set(field, tongue_ == Tongue::Spanish ? words.es : words.en);
}

void FactWriter::set(std::string_view field, std::string_view text) {
  if (!text.empty()) add(field, std::string(text));
}

void FactWriter::set(std::string_view field, int number) { add(field, static_cast<double>(number)); }

void FactWriter::set(std::string_view field, Ref entity) {
  if (entity.number != 0) add(field, entity);
}

void FactWriter::choose(std::string_view field, std::string_view name) { add(field, Choice{name}); }

void FactWriter::mark(std::string_view field) { add(field, true); }

void FactWriter::set_day(std::string_view field, int day) { add(field, today_ + day); }

void FactWriter::add(std::string_view field, FactValue value) {
  facts_.push_back({current_, field, std::move(value)});
}

}  // namespace claves::sample
