#include "web/sample/facts.h"

#include <algorithm>
#include <cassert>

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
constexpr Both key_account_definition = {
    "Es clave la cuenta con la que queremos seguir dentro de diez años y que también nos elige a nosotros: nos "
    "enseña sus problemas, mide con nosotros lo que ganan las dos partes y abre sitio para crecer o puertas en "
    "su sector. Facturar mucho no basta, y facturar poco no excluye. Como mucho ocho: si una entra, otra sale, "
    "y "
    "se escribe por qué.",
    "A key account is one we want to be working with in ten years and that chooses us too: it shows us its "
    "problems, measures with us what both sides gain, and has room to grow or opens doors in its sector. Large "
    "sales are not enough, and small ones do not rule it out. Eight at most: when one comes in another goes "
    "out, and we write down why."};
constexpr std::array<std::string_view, 8> factor_names = {"F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8"};
constexpr std::array<int, 8> weights = {18, 20, 12, 10, 8, 14, 10, 8};  // of F1..F8; potential before revenue

// Days on which the CRM's list is brought in.
constexpr std::array<int, 5> import_days = {first_sample_day, -90, -60, -30, -1};

void on_import_after(FactWriter& to, int day) {
  auto const next = std::lower_bound(import_days.begin(), import_days.end() - 1, day);
  to.on(*next, StepName::Import, {});
}

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
  to.set("currency", "EUR");
  to.set("margin", 34);
  to.set("hours_per_key_account", 42);
  to.set("definition", key_account_definition);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    to.begin("firm_factor");
    to.choose("factor", factor_names[i]);
    to.set("weight", weights[i]);
  }
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
    on_import_after(to, deal.opened);
    to.begin("deal");
    to.set("account", account);
    to.set("offering", ref(deal.ware));
    to.set("amount", deal.amount_eur);
    to.set_day("opened", deal.opened);
    if (deal.outcome != Outcome::Open) on_import_after(to, deal.closed);
    to.choose("outcome", name_of(deal.outcome));
    to.set_day("closed", deal.closed);
  }
}

void write_ratings(FactWriter& to, Ref account, CustomerStory const& customer) {
  static constexpr std::array<std::string_view, 7> factors = {"F2", "F3", "F4", "F5", "F6", "F7", "F8"};
  to.on(first_sample_day, StepName::OpenSample, {});
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
  auto const all = customers();
  for (CustomerStory const& customer : all) {
    to.on(first_sample_day, StepName::OpenSample, {});
    Ref const account = write_account(to, customer);
    PlanStory const* const plan = plan_of(customer);
    if (plan != nullptr) write_plan(to, account, *plan);
    write_ratings(to, account, customer);
    write_deals(to, account, customer);
  }
  write_growth(to);
  write_maturity(to, split(today).year);
  write_weighing(to);
  write_programme(to, all);
  return to.take();
}

void FactWriter::on(int day, StepName name, std::string_view subject) {
  if (day <= first_sample_day)
    occasion_ = {};
  else
    occasion_ = {std::min(day, -1), name, subject};
}

Ref FactWriter::begin(std::string_view kind) {
  auto known =
      std::find_if(counts_.begin(), counts_.end(), [&](auto const& count) { return count.first == kind; });
  if (known == counts_.end()) known = counts_.insert(counts_.end(), {kind, 0U});
  current_ = {kind, ++known->second};
  return current_;
}

void FactWriter::when_begun(Ref entity) {
  auto const found =
      std::find_if(facts_.begin(), facts_.end(), [&](Fact const& fact) { return fact.entity == entity; });
  assert(found != facts_.end());
  occasion_ = found->occasion;
}

Ref FactWriter::named(std::string_view kind, std::string_view name) const {
  auto const found = std::find_if(facts_.begin(), facts_.end(), [&](Fact const& fact) {
    std::string const* const text = std::get_if<std::string>(&fact.value);
    return fact.entity.kind == kind && fact.field == "name" && text != nullptr && *text == name;
  });
  assert(found != facts_.end());
  return found->entity;
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

void FactWriter::mark(std::string_view field, bool value) { add(field, value); }

void FactWriter::set_day(std::string_view field, int day) { add(field, today_ + day); }

void FactWriter::add(std::string_view field, FactValue value) {
  facts_.push_back({current_, field, std::move(value), occasion_});
}

}  // namespace claves::sample
