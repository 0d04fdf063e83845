#include "web/views/relationships_part.h"

#include "web/charts/org_chart.h"
#include "web/views/action_row.h"
#include "web/views/concept_help.h"
#include "web/views/picture_card.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/overlay.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr double highest_strength = 10;

Tone tone_of(Stance stance) {
  switch (stance) {
    case Stance::Against:
      return Tone::Bad;
    case Stance::For:
    case Stance::Champion:
      return Tone::Good;
    case Stance::Unknown:
    case Stance::Neutral:
      break;
  }
  return Tone::Neutral;
}

}  // namespace

struct RelationshipsPart::Of {
  Ui& ui;
  Screen const& screen;
  Requests& requests;
  Account const& account;
  Relationships const& found;

  std::string_view off() const {
    return screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
  }
  // "Marta Gil, Luis Vega"; of nobody, that.
  std::string known_by(ContactStanding const& standing) const {
    std::string names;
    for (Tie const* const tie : standing.ties) {
      if (!names.empty()) names += ", ";
      names += screen.name_of(tie->person);
    }
    if (names.empty()) names = screen.name_of(standing.contact->owner);
    return names.empty() ? std::string(screen.say(Word::contact_known_by_nobody)) : names;
  }
  // Of what matters about this contact, the worst; nothing where all is well.
  std::optional<Word> warning(ContactStanding const& standing) const {
    if (standing.is_gap) return Word::contact_is_gap;
    if (standing.is_key && standing.contact->stance == Stance::Against) return Word::contact_is_against;
    if (standing.hangs_by_one) return Word::contact_hangs_by_one;
    if (standing.is_quiet) return Word::contact_is_quiet;
    if (standing.is_late) return Word::contact_is_late;
    return {};
  }
};

void RelationshipsPart::draw(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  Relationships const found = relationships(screen.workspace, account.id, screen.today);
  Of const of{ui, screen, requests, account, found};
  if (found.contacts.empty()) {
    auto const add = [&] {
      if (button(ui, "contact", screen.say(Word::contact_new),
                 {.kind = ButtonKind::Primary, .icon = Icon::Plus, .off_because = of.off()}))
        editor_.add(account.id);
    };
    empty_state(ui, "none",
                {.icon = Icon::Users,
                 .title = screen.say(Word::contacts_none_title),
                 .text = screen.say(Word::contacts_none_text),
                 .buttons = add});
  } else {
    draw_next(of);
    draw_map(of);
    draw_contacts(of);
  }
  editor_.draw(ui, screen, requests);
}

// What is most urgent about the relationships as a whole, and whom it is about.
void RelationshipsPart::draw_next(Of const& of) {
  Screen const& screen = of.screen;
  Relationships const& found = of.found;
  if (found.only_person) {
    notice(of.ui, "one",
           {.tone = Tone::Bad,
            .text = screen.say(Word::relations_one_person, {screen.name_of(found.only_person)})});
  } else if (found.key == 0) {
    notice(of.ui, "decider", {.tone = Tone::Warn, .text = screen.say(Word::contacts_no_decider)});
  } else if (found.key_reached < found.key) {
    notice(of.ui, "gaps",
           {.tone = Tone::Warn,
            .text = screen.say(Word::relations_gaps,
                               {screen.locale.number(found.key_reached), screen.locale.number(found.key)})});
  } else if (found.enterprise == 0) {
    notice(of.ui, "enterprise", {.tone = Tone::Warn, .text = screen.say(Word::relations_no_enterprise)});
  } else {
    text(of.ui, screen.say(Word::relations_fine), {.ink = Ink::Muted});
  }
  grid(of.ui, {.min_column = 150, .max_columns = 4, .gap = 12}, [&] {
    auto const share = [&](int have, int all) {
      return screen.say(Word::relations_share, {screen.locale.number(have), screen.locale.number(all)});
    };
    grid_cell(of.ui, [&] {
      metric(of.ui, {.label = screen.say(Word::relations_key), .value = share(found.key_reached, found.key)});
    });
    grid_cell(of.ui, [&] {
      metric(of.ui, {.label = screen.say(Word::relations_enterprise),
                     .value = share(found.enterprise_reached, found.enterprise)});
    });
    grid_cell(of.ui, [&] {
      metric(of.ui,
             {.label = screen.say(Word::relations_sponsors), .value = screen.locale.number(found.sponsors)});
    });
    grid_cell(of.ui, [&] {
      metric(of.ui,
             {.label = screen.say(Word::relations_against), .value = screen.locale.number(found.against)});
    });
  });
}

void RelationshipsPart::draw_map(Of const& of) {
  Screen const& screen = of.screen;
  std::vector<OrgCard> cards;
  for (ContactStanding const& standing : of.found.contacts) {
    Contact const& contact = *standing.contact;
    OrgCard card;
    card.name = contact.name;
    card.job = contact.job;
    card.standing =
        screen.say(Word::contact_standing, {screen.words.choice(&Contact::influence, contact.influence),
                                            screen.words.choice(&Contact::stance, contact.stance)});
    card.known_by = of.known_by(standing);
    card.strength = standing.best / highest_strength;
    card.tone = tone_of(contact.stance);
    card.warns = standing.is_gap || standing.hangs_by_one;
    card.depth = standing.depth;
    card.spoken =
        screen.say(Word::contact_card,
                   {card.name, card.job, card.standing,
                    screen.say(Word::contact_strength, {screen.locale.number(standing.best)}), card.known_by});
    if (auto const warning = of.warning(standing)) card.spoken += ". " + std::string(screen.say(*warning));
    cards.push_back(std::move(card));
  }
  auto const add = [&] {
    if (button(of.ui, "contact", screen.say(Word::contact_new), {.icon = Icon::Plus, .off_because = of.off()}))
      editor_.add(of.account.id);
  };
  auto const chart = [&] {
    auto const pressed =
        org_chart(of.ui, "chart", {.summary = screen.say(Word::relations_map), .cards = cards});
    if (pressed) editor_.open(*of.found.contacts[*pressed].contact);
  };
  auto const help = [&] { help_on(of.ui, screen, "relationship"); };
  picture_card(of.ui, screen, of.requests, "map",
               {.title = screen.say(Word::relations_map),
                .subtitle = screen.say(Word::relations_map_text),
                .of = of.account.name,
                .width = org_chart_width(cards),
                .help = help,
                .actions = add},
               chart);
}

void RelationshipsPart::draw_contacts(Of const& of) {
  std::string_view const title = of.screen.say(Word::contacts_title);
  card(of.ui, "contacts", {.title = title}, [&] {
    list(of.ui, "list", title, static_cast<int>(of.found.contacts.size()),
         [&](int i) { draw_contact(of, of.found.contacts[static_cast<std::size_t>(i)]); });
  });
}

void RelationshipsPart::draw_contact(Of const& of, ContactStanding const& standing) {
  Screen const& screen = of.screen;
  Contact const& contact = *standing.contact;
  auto const scope = of.ui.scope("contact", contact.id.value);
  auto const what = [&] {
    stack(of.ui, 4, [&] {
      if (link(of.ui, "open", contact.name, {.type = Type::Strong, .quiet = true})) editor_.open(contact);
      if (!contact.job.empty()) text(of.ui, contact.job, {.type = Type::Small, .ink = Ink::Muted});
      row(of.ui, {.gap = 8}, [&] {
        badge(of.ui, screen.words.choice(&Contact::influence, contact.influence), Tone::Accent);
        pill(of.ui, screen.words.choice(&Contact::stance, contact.stance), tone_of(contact.stance));
        if (contact.level != Level::Unknown) badge(of.ui, screen.words.choice(&Contact::level, contact.level));
        if (contact.is_sponsor) badge(of.ui, screen.words.field(&Contact::is_sponsor), Tone::Good);
        text(of.ui,
             standing.last_contact ? screen.say(Word::contact_last,
                                                {screen.locale.from_today(standing.last_contact, screen.today)})
                                   : std::string(screen.say(Word::contact_never)),
             {.type = Type::Small, .ink = Ink::Muted});
        if (contact.next_contact) deadline(of.ui, screen, contact.next_contact, Pending::Yes);
      });
      text(of.ui, screen.say(Word::contact_known_by, {of.known_by(standing)}),
           {.type = Type::Small, .ink = Ink::Muted});
      if (auto const warning = of.warning(standing))
        text(of.ui, screen.say(*warning), {.type = Type::Small, .ink = Ink::Warn});
      if (!contact.note.empty()) text(of.ui, contact.note, {.ink = Ink::Muted});
    });
  };
  auto const more = [&] {
    std::array<MenuItem, 2> const items{
        {{.words = screen.say(Word::edit), .icon = Icon::Pencil, .off_because = of.off()},
         {.words = screen.say(Word::remove), .icon = Icon::Trash2, .off_because = of.off(), .danger = true}}};
    std::string const name = screen.say(Word::contact_more, {contact.name});
    auto const chosen =
        menu(of.ui, "more", {.name = name, .icon = Icon::Ellipsis, .kind = ButtonKind::Quiet, .items = items});
    if (chosen == 0) editor_.open(contact);
    if (chosen != 1) return;
    Step step{StepName::RemoveContact, contact.name, {}};
    of.requests.perform(std::move(step.remove<Contact>(contact.id)));
  };
  columns(of.ui, {fr(1), px(44)}, {.gap = 8}, {what, more});
}

}  // namespace claves
