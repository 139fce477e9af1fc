#include "core/base/address_order.h"

#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

TEST_CASE("an address stands as its country writes it", "[base][address]") {
  const QStringList fields{q("phone"), q("street"), q("postcode"), q("city"), q("tags"), q("region"), q("country")};
  CHECK(inAddressOrder(fields, q("DE")) == fields);
  CHECK(inAddressOrder(fields, {}) == fields);
  CHECK(inAddressOrder(fields, q("CN")) ==
        QStringList{q("phone"), q("country"), q("region"), q("city"), q("tags"), q("street"), q("postcode")});
  CHECK(inAddressOrder(fields, q("US")) ==
        QStringList{q("phone"), q("street"), q("city"), q("region"), q("tags"), q("postcode"), q("country")});
  // A record without all of them keeps to the order of those that it has.
  CHECK(inAddressOrder({q("city"), q("country")}, q("CN")) == QStringList{q("country"), q("city")});
}
