#include <QRegularExpression>
#include <QSet>

#include "ctl_runner.h"

using namespace relata::e2e;

TEST_CASE("a record is made, changed, deleted and brought back, each in a program run of its own", "[ctl][records]") {
  Ctl ctl;
  ctl.init();
  const QString company = ctl.ok({q("create"), q("company"), q("name=杭州云石科技有限公司"), q("industry=Software")});
  REQUIRE(company.startsWith(q("O-")));
  const QString id = ctl.ok({q("create"), q("contact"), q("name=王芳"), q("company=杭州云石科技有限公司"),
                             q("email=fang@yunshi.cn"), q("tags=VIP;press")});
  REQUIRE(QRegularExpression(q("^C-[0-9A-Z]{14}$")).match(id).hasMatch());
  CHECK(ctl.ok("list contact --count") == q("1"));

  const QJsonObject shown = ctl.on({q("show"), id, q("--json")}).object();
  CHECK(shown[q("id")].toString() == id);
  CHECK(shown[q("entity")].toString() == q("contact"));
  CHECK(shown[q("title")].toString() == q("王芳"));
  CHECK(shown[q("fields")][q("company")].toString() == q("杭州云石科技有限公司"));
  CHECK(shown[q("links")][q("company")].toString() == company);
  CHECK(shown[q("fields")][q("tags")].toArray() == QJsonArray{q("press"), q("VIP")});
  CHECK(shown[q("fields")][q("phonetic")].toString() == q("Wáng Fāng"));

  ctl.ok({q("set"), id, q("phone=+86 138 1234 5678"), q("stage=customer"), q("tags=VIP")});
  const QJsonObject changed = ctl.on({q("show"), id, q("--json")}).object();
  CHECK(changed[q("fields")][q("stage")].toString() == q("customer"));
  CHECK(changed[q("fields")][q("tags")].toArray() == QJsonArray{q("VIP")});

  ctl.ok({q("set"), id, q("tags+=press;fair"), q("tags-=vip")});
  CHECK(ctl.on({q("show"), id, q("--json")}).object()[q("fields")][q("tags")].toArray() ==
        QJsonArray{q("fair"), q("press")});
  CHECK(ctl.on({q("set"), id, q("name+=X")}).code == 2);

  ctl.ok({q("delete"), id});
  CHECK(ctl.ok("list contact --count") == q("0"));
  CHECK(ctl.ok("list contact --deleted --count") == q("1"));
  ctl.ok({q("restore"), id});
  CHECK(ctl.ok("list contact --count") == q("1"));
  CHECK(ctl.on({q("show"), id.toLower(), q("--json")}).object()[q("deleted")].toBool() == false);
}

TEST_CASE("an empty value clears a field, and a field may be named by its label", "[ctl][records]") {
  Ctl ctl;
  ctl.init();
  const QString id =
      ctl.ok({q("create"), q("contact"), q("Name=Ada Lindqvist"), q("Job title=Engineer"), q("birthday=12 Mar 1990")});
  CHECK(ctl.on({q("show"), id, q("--json")}).object()[q("fields")][q("birthday")].toString() == q("1990-03-12"));
  ctl.ok({q("set"), id, q("job_title=")});
  CHECK(ctl.on({q("show"), id, q("--json")}).object()[q("fields")][q("job_title")].isNull());
}

TEST_CASE("a link given by a name that two records bear is refused with both ids", "[ctl][records]") {
  Ctl ctl;
  ctl.init();
  const QString one = ctl.ok({q("create"), q("company"), q("name=Acme")});
  const QString two = ctl.ok({q("create"), q("company"), q("name=ACME")});
  const Ran refused = ctl.on({q("create"), q("contact"), q("name=Ada"), q("company=acme")});
  CHECK(refused.code == 1);
  CHECK(refused.out.isEmpty());
  CHECK(refused.err.contains(one.toUtf8()));
  CHECK(refused.err.contains(two.toUtf8()));
  CHECK(ctl.ok("list contact --count") == q("0"));
  CHECK(ctl.on({q("create"), q("contact"), q("name=Ada"), q("company=") + two}).code == 0);
  const Ran unknown = ctl.on({q("create"), q("contact"), q("name=Ada"), q("company=Nobody Ltd")});
  CHECK(unknown.code == 1);
  CHECK(unknown.err.contains("Nobody Ltd"));
}

TEST_CASE("a list takes filters, orders and fields through links, as a table, JSON and JSON Lines", "[ctl][list]") {
  Ctl ctl;
  ctl.init();
  ctl.ok({q("create"), q("company"), q("name=Acme"), q("industry=Food")});
  ctl.ok({q("create"), q("contact"), q("name=Bob"), q("company=Acme"), q("city=Berlin")});
  ctl.ok({q("create"), q("contact"), q("name=Ada"), q("company=Acme"), q("city=Paris"), q("tags=VIP")});
  ctl.ok({q("create"), q("contact"), q("name=李雷"), q("city=北京")});

  const QJsonArray rows =
      ctl.on({q("list"), q("contact"), q("--where"), q("company.industry = Food"), q("--sort"), q("-name"),
              q("--fields"), q("name,company,company.industry,company.id,tags"), q("--json")})
          .array();
  REQUIRE(rows.size() == 2);
  CHECK(rows[0][q("name")].toString() == q("Bob"));
  CHECK(rows[0][q("id")].toString().startsWith(q("C-")));
  CHECK(rows[0][q("company")].toString() == q("Acme"));
  CHECK(rows[0][q("company.industry")].toString() == q("Food"));
  CHECK(rows[0][q("company.id")].toString().startsWith(q("O-")));
  CHECK(rows[1][q("tags")].toArray() == QJsonArray{q("VIP")});

  const QList<QByteArray> lines = ctl.on("list contact --fields name --jsonl --limit 2").out.trimmed().split('\n');
  REQUIRE(lines.size() == 2);
  CHECK(QJsonDocument::fromJson(lines[0]).object()[q("name")].toString() == q("Ada"));

  const QStringList table = QString::fromUtf8(ctl.on("list contact --fields name,city").out).split(QLatin1Char('\n'));
  REQUIRE(table.size() >= 4);
  CHECK(table[0] == q("Name  City"));
  CHECK(table.contains(q("Ada   Paris")));
  CHECK(table.contains(q("李雷  北京")));
  CHECK(ctl.on("list contact --where nothing=1 --json").code == 2);
  CHECK(ctl.on("list contact --json --where city=Nowhere").out.trimmed() == "[]");
}

TEST_CASE("a number that is none is refused in words", "[ctl][list]") {
  Ctl ctl;
  ctl.init();
  for (const QStringList& words :
       {QStringList{q("list"), q("contact"), q("--limit"), q("x")}, QStringList{q("undo"), q("x")},
        QStringList{q("search"), q("a"), q("--limit"), q("0")}}) {
    INFO(words.join(QLatin1Char(' ')).toStdString());
    const auto ran = ctl.run(words);
    CHECK(ran.code == 2);
    CHECK(QString::fromUtf8(ran.err).contains(q("is not a whole number")));
  }
}

TEST_CASE("groups are counted and added up", "[ctl][list]") {
  Ctl ctl;
  ctl.init();
  ctl.ok({q("create"), q("company"), q("name=A"), q("industry=Food"), q("employees=10")});
  ctl.ok({q("create"), q("company"), q("name=B"), q("industry=Food"), q("employees=32")});
  ctl.ok({q("create"), q("company"), q("name=C"), q("industry=Hotels"), q("employees=5")});
  const QJsonArray rows = ctl.on("list company --group industry --sum count --sum sum(employees) --json").array();
  REQUIRE(rows.size() == 2);
  const QJsonObject food = rows[0][q("industry")].toString() == q("Food") ? rows[0].toObject() : rows[1].toObject();
  CHECK(food[q("count")].toInt() == 2);
  CHECK(food[q("sum(employees)")].toInt() == 42);
}

TEST_CASE("a command that is missing or misspelt is named", "[ctl][usage]") {
  Ctl ctl;
  const auto said = [&](const QStringList& words) {
    const Ran ran = ctl.run(words);
    CHECK(ran.code == 2);
    return QString::fromUtf8(ran.err);
  };
  CHECK(said({q("reprot"), q("pipeline")}).contains(q("Is “report” meant?")));
  CHECK(said({q("report"), q("pipelin")}).contains(q("Is “pipeline” meant?")));
  CHECK(said({q("report"), q("weather")}).contains(q("There are: pipeline, forecast")));
  CHECK(said({q("report")}).contains(q("behind “report”: pipeline, forecast")));
  CHECK(said({q("xyzzy")}).contains(q("There is no command “xyzzy”.")));
  CHECK(said({q("--lang"), q("zh"), q("reprot")}).contains(q("是否想用“report”？")));
}

TEST_CASE("a group is one row, with a sum for each currency", "[ctl][list]") {
  Ctl ctl;
  ctl.init();
  for (const char* deal : {"A|100.50 EUR|web", "B|20 USD|web", "C||web", "D|9.50 EUR|web", "E||fair", "F|7 JPY|call"}) {
    const QStringList parts = q(deal).split(QLatin1Char('|'));
    QStringList create{q("create"), q("deal"), q("name=") + parts[0], q("source=") + parts[2]};
    if (!parts[1].isEmpty()) create << q("amount=") + parts[1];
    ctl.ok(create);
  }
  const QJsonArray rows =
      ctl.on("list deal --group source --sum sum(amount) --sum count --sum max(amount) --json").array();
  REQUIRE(rows.size() == 3);
  QHash<QString, QJsonObject> of;
  for (const auto& row : rows) of.insert(row[q("source")].toString(), row.toObject());
  CHECK(of[q("web")][q("count")].toInt() == 4);
  CHECK(of[q("web")][q("sum(amount)")].toArray() == QJsonArray{q("110.00 EUR"), q("20.00 USD")});
  CHECK(of[q("web")][q("max(amount)")].toArray() == QJsonArray{q("100.50 EUR"), q("20.00 USD")});
  CHECK(of[q("call")][q("sum(amount)")].toString() == q("7 JPY"));
  CHECK(of[q("fair")][q("sum(amount)")].isNull());
  CHECK(of[q("fair")][q("count")].toInt() == 1);
  const QString table = ctl.ok({q("list"), q("deal"), q("--group"), q("source"), q("--sum"), q("sum(amount)")});
  CHECK(table.count(q("web")) == 1);
  CHECK(table.contains(q("110.00 EUR; 20.00 USD")));
  const QJsonArray byAmount = ctl.on("list deal --group amount --sum sum(amount) --json").array();
  CHECK(byAmount.size() == 5);
}

TEST_CASE("fields of one's own work like built-in ones from the next command on", "[ctl][fields]") {
  Ctl ctl;
  ctl.init();
  CHECK(ctl.ok({q("field"), q("add"), q("contact"), q("Shirt size"), q("--kind"), q("choice"), q("--choices"),
                q("S,M,L")}) == q("shirt_size"));
  CHECK(ctl.ok({q("field"), q("add"), q("contact"), q("年收入"), q("--kind"), q("money"), q("--key"), q("income")}) ==
        q("income"));
  const QString id = ctl.ok({q("create"), q("contact"), q("name=Ada"), q("shirt_size=m"), q("年收入=1.234,50")});
  const QJsonObject fields = ctl.on({q("show"), id, q("--json")}).object()[q("fields")].toObject();
  CHECK(fields[q("shirt_size")].toString() == q("M"));
  CHECK(fields[q("income")].toString() == q("1234.50 EUR"));
  CHECK(ctl.ok({q("list"), q("contact"), q("--count"), q("--where"), q("income > 1000 EUR and shirt_size = M")}) ==
        q("1"));
  const Ran wrong = ctl.on({q("set"), id, q("shirt_size=XXL")});
  CHECK(wrong.code == 1);
  CHECK(wrong.err.contains("S, M, L"));
  bool listed = false;
  for (const auto& field : ctl.on("field list contact --json").array())
    listed = listed || (field[q("key")].toString() == q("income") && field[q("custom")].toBool() &&
                        field[q("kind")].toString() == q("money"));
  CHECK(listed);
}

TEST_CASE("a saved view keeps filter, order and columns", "[ctl][views]") {
  Ctl ctl;
  ctl.init();
  for (const char* name : {"Bob", "Ada", "Cyd"})
    ctl.ok({q("create"), q("contact"), q("name=") + q(name), q(name) == q("Cyd") ? q("city=Rome") : q("city=Berlin")});
  ctl.ok({q("view"), q("save"), q("contact"), q("Berliners"), q("--where"), q("city = Berlin"), q("--sort"), q("-name"),
          q("--fields"), q("name")});
  const QJsonArray rows = ctl.on("list contact --view Berliners --json").array();
  REQUIRE(rows.size() == 2);
  CHECK(rows[0][q("name")].toString() == q("Bob"));
  CHECK(rows[0].toObject().keys() == QStringList{q("id"), q("name")});
  CHECK(ctl.ok({q("list"), q("contact"), q("--view"), q("Berliners"), q("--where"), q("name = Ada"), q("--count")}) ==
        q("1"));
  CHECK(ctl.on("view list --json").array().size() == 8);  // with the five queues of a new workspace
  CHECK(ctl.on("list contact --view Nothing").code == 1);
}

TEST_CASE("many records are changed by a filter as one act, rehearsed first", "[ctl][records]") {
  Ctl ctl;
  ctl.init();
  for (const char* name : {"Ada", "Bo", "Cy"})
    ctl.ok({q("create"), q("contact"), q("name=%1").arg(q(name)), q("tags=old")});
  const QStringList change{q("set"),       q("contact"), q("stage=customer"), q("tags+=VIP"),
                           q("tags-=old"), q("--where"), q("name != Cy")};
  const QJsonObject would = ctl.on(change + QStringList{q("--dry-run"), q("--json")}).object();
  CHECK(would[q("changed")].toInt() == 2);
  CHECK(ctl.ok("list contact --where stage=customer --count") == q("0"));
  ctl.ok(change);
  CHECK(ctl.ok({q("list"), q("contact"), q("--where"), q("tags has VIP and not tags has old"), q("--count")}) ==
        q("2"));
  ctl.ok("undo");
  CHECK(ctl.ok({q("list"), q("contact"), q("--where"), q("tags has old"), q("--count")}) == q("3"));
  CHECK(ctl.on({q("set"), q("contact"), q("stage=customer"), q("--dry-run")}).code == 1);
}

TEST_CASE("a moment that lies ahead is refused, and the words for past ones are known", "[ctl][asof]") {
  Ctl ctl;
  ctl.init();
  ctl.ok({q("create"), q("contact"), q("name=Ada")});
  CHECK(ctl.ok("list contact --count --as-of today") == q("1"));
  CHECK(ctl.ok("list contact --count --as-of yesterday") == q("0"));
  const auto ahead = ctl.on({q("list"), q("contact"), q("--as-of"), q("2999-01-01")});
  CHECK(ahead.code != 0);
  CHECK(ahead.err.contains("lies ahead"));
}

TEST_CASE("a list says which name of its filter nothing has", "[ctl][list]") {
  Ctl ctl;
  ctl.init();
  const auto listed = ctl.on({q("list"), q("deal"), q("--where"), q("stage = Propsal")});
  CHECK(listed.code == 0);
  CHECK(listed.err.contains("“Propsal”"));
  CHECK(listed.err.contains("“Proposal”"));
}
