#include "web/words/language.h"

#include "web/words/translation.h"

namespace claves {

std::string_view Language::text(std::size_t place) const {
  if (tongue_ == Tongue::Spanish) return texts()[place].es;
  std::string_view const translated = translation_ == nullptr ? std::string_view{} : translation_->text(place);
  return translated.empty() ? texts()[place].en : translated;
}

std::string_view Language::counted(Counted counted, double n) const {
  std::string_view const form = text(place_of(counted, plural_form(tongue_, n)));
  return form.empty() ? text(place_of(counted, PluralForm::Other)) : form;
}

}  // namespace claves
