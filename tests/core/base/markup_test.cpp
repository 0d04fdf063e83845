#include "core/base/markup.h"

#include <doctest/doctest.h>

using namespace claves;

TEST_CASE("what would be markup is escaped, and what XML forbids is left out") {
  CHECK(markup_escaped("<b a=\"1\" c='2'>&</b>") == "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;&lt;/b&gt;");
  CHECK(markup_escaped("Muñoz\n\tdos\x01\x1f") == "Muñoz\n\tdos");
}
