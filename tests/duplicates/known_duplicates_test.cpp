#include <QFile>

#include <iostream>
#include <map>

#include "core/duplicates/duplicate_search.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

struct Measured {
  double precision = 0, recall = 0;
  double f1() const { return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall); }
};

/// The list of the FEBRL project: "rec-12-org" and "rec-12-dup-0" are one person. `withNumber` gives the social
/// security number as well.
std::map<QString, Id> fill(TempWorkspace& ws, QFile& file, bool withNumber) {
  std::map<QString, Id> ids;
  file.readLine();
  REQUIRE(ws->transactBulk({ActKind::Import, q("contact"), {}}, [&](Transaction& tx) -> Result<void> {
              while (!file.atEnd()) {
                QStringList cells = QString::fromUtf8(file.readLine()).split(QLatin1Char(','));
                for (QString& cell : cells) cell = cell.trimmed();
                if (cells.size() < 11) continue;
                Record person(tx.def("contact"));
                person.set("given_name", cells[1]);
                person.set("family_name", cells[2]);
                person.set("street",
                           (cells[3] + QLatin1Char(' ') + cells[4] + QLatin1Char(' ') + cells[5]).simplified());
                person.set("city", cells[6]);
                person.set("postcode", cells[7]);
                person.set("region", cells[8]);
                const QDate birthday = QDate::fromString(cells[9], q("yyyyMMdd"));
                if (birthday.isValid()) person.set("birthday", birthday.toString(Qt::ISODate));
                if (withNumber) person.set("external_id", cells[10]);
                if (person.text("given_name").isEmpty() && person.text("family_name").isEmpty())
                  person.set("name", cells[0]);
                const auto id = tx.insert(person);
                if (!id.ok()) return id.problem();
                ids[cells[0]] = *id;
              }
              return {};
            }).ok());
  return ids;
}

Measured measure(const QList<DuplicatePair>& pairs, const std::map<QString, Id>& ids) {
  QSet<std::pair<qint64, qint64>> known;
  for (const auto& [name, id] : ids)
    for (int copy = 0; copy < 10; ++copy) {
      const QString original = name.section(QLatin1Char('-'), 0, 1);
      const auto other = ids.find(original + q("-dup-") + QString::number(copy));
      if (!name.endsWith(q("-org")) || other == ids.end()) continue;
      known.insert({qMin(id, other->second).bits(), qMax(id, other->second).bits()});
    }
  qint64 right = 0;
  for (const DuplicatePair& pair : pairs) right += known.contains({pair.a.bits(), pair.b.bits()}) ? 1 : 0;
  return {pairs.isEmpty() ? 0 : static_cast<double>(right) / static_cast<double>(pairs.size()),
          static_cast<double>(right) / static_cast<double>(known.size())};
}

}  // namespace

TEST_CASE("known duplicates of a real list are found", "[duplicates][data]") {
  QFile file(qEnvironmentVariable("RELATA_DATA") + q("/dedupe-febrl/febrl_dataset1.csv"));
  if (!file.open(QIODevice::ReadOnly)) {
    std::cout << "skipped: RELATA_DATA has no dedupe-febrl\n";
    return;
  }
  for (const bool withNumber : {true, false}) {
    file.seek(0);
    TempWorkspace ws;
    const auto ids = fill(ws, file, withNumber);
    for (const bool withReview : {false, true}) {
      DuplicateOptions options;
      options.withReview = withReview;
      const auto report = findDuplicates(ws->read()->connection(), ws.def("contact"), options);
      REQUIRE(report.ok());
      const Measured measured = measure(report->pairs, ids);
      std::cout << "FEBRL 1, " << (withNumber ? "with" : "without") << " number, "
                << (withReview ? "suggested and to be looked at" : "suggested") << ": precision " << measured.precision
                << ", recall " << measured.recall << ", F1 " << measured.f1() << "\n";
      CHECK(measured.f1() >= 0.9);
    }
  }
}
