#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

#include <random>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

#include "ctl_runner.h"

using namespace relata::e2e;

namespace {

/// Imports a file that must be refused, and answers what was said about it.
QJsonObject refusal(const Ctl& ctl, const char* name) {
  INFO(name);
  QElapsedTimer clock;
  clock.start();
  const Ran ran = ctl.on({q("import"), q(name), q("--json")});
  CHECK(ran.code == 1);
  CHECK(ran.out.isEmpty());
  CHECK(clock.elapsed() < 20000);
  CHECK(ctl.ok("list contact --count") == q("0"));
  const QJsonObject error = QJsonDocument::fromJson(ran.err).object()[q("error")].toObject();
  CHECK(error[q("message")].toString().contains(q(name)));
  return error;
}

QString codeOf(const Ctl& ctl, const char* name, const QByteArray& content) {
  ctl.write(name, content);
  return refusal(ctl, name)[q("code")].toString();
}

QByteArray row(const QByteArray& word, int columns) {
  QByteArray line;
  for (int i = 0; i < columns; ++i) line += (i ? "," : "") + word + QByteArray::number(i);
  return line + '\n';
}

QByteArray noise(int bytes) {
  std::mt19937 random(3);
  QByteArray out(bytes, Qt::Uninitialized);
  for (char& c : out) c = static_cast<char>(random());
  return out;
}

QString remarksOf(const Ran& ran) {
  QStringList remarks;
  for (const auto& remark : ran.object()[q("remarks")].toArray()) remarks << remark.toString();
  return remarks.join(QLatin1Char('\n'));
}

}  // namespace

TEST_CASE("files that cannot be a table are refused within seconds, by name, and nothing of them is imported",
          "[ctl][import][hostile]") {
  Ctl ctl;
  ctl.init();
  CHECK(codeOf(ctl, "nothing.csv", {}) == q("csv-empty"));
  CHECK(codeOf(ctl, "picture.csv", "\x89PNG\r\n\x1a\n" + noise(5000)) == q("file-not-a-table"));
  CHECK(codeOf(ctl, "noise.csv", noise(100000)) == q("csv-binary"));
  CHECK(codeOf(ctl, "zeros.csv", QByteArray(100000, '\0')) == q("csv-binary"));
  CHECK(codeOf(ctl, "wide.csv", "Name," + row("c", 100000) + "Ada," + row("v", 100000)) == q("csv-too-many-columns"));
  CHECK(codeOf(ctl, "cell.csv", "Name,Email\nAda," + QByteArray(5 << 20, 'x') + "\nBob,bob@example.org\n") ==
        q("csv-record-too-long"));
  CHECK(refusal(ctl, "cell.csv")[q("arguments")][1].toString() == q("2"));  // the line
  QDir(ctl.file(".")).mkdir(q("folder.csv"));
  CHECK(refusal(ctl, "folder.csv")[q("code")].toString() == q("csv-directory"));
}

TEST_CASE("a line of a gigabyte is refused at its line, without being read", "[ctl][import][hostile]") {
  Ctl ctl;
  ctl.init();
  QFile file(ctl.file("line.csv"));
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write("Name,Email\nAda," + QByteArray(8 << 20, 'x'));
  REQUIRE(file.resize(1LL << 30));  // sparse: it takes no room
  file.close();
  CHECK(refusal(ctl, "line.csv")[q("code")].toString() == q("csv-record-too-long"));
}

#ifdef Q_OS_UNIX
TEST_CASE("a pipe or a device in place of a file is named, not waited for", "[ctl][import][hostile]") {
  Ctl ctl;
  ctl.init();
  REQUIRE(mkfifo(QFile::encodeName(ctl.file("pipe.csv")).constData(), 0600) == 0);
  CHECK(refusal(ctl, "pipe.csv")[q("code")].toString() == q("not-a-file"));
  CHECK(refusal(ctl, "/dev/zero")[q("code")].toString() == q("not-a-file"));
  CHECK(ctl.run({q("-w"), ctl.file("pipe.csv"), q("list"), q("contact")}).code == 1);
  CHECK(ctl.run({q("-w"), q("/dev/zero"), q("list"), q("contact")}).code == 1);
}

TEST_CASE("a file without permission says so", "[ctl][import][hostile]") {
  if (geteuid() == 0) {
    WARN("root may read everything: not looked at");
    return;
  }
  Ctl ctl;
  ctl.init();
  ctl.write("secret.csv", "Name\nAda\n");
  QFile::setPermissions(ctl.file("secret.csv"), {});
  CHECK(refusal(ctl, "secret.csv")[q("code")].toString() == q("csv-cannot-open"));
  QFile::setPermissions(ctl.workspace(), {});
  CHECK(ctl.on("list contact").code == 1);
}

TEST_CASE("output that does not fit on the disk is no success", "[ctl][hostile]") {
  if (!QFileInfo::exists(q("/dev/full"))) return;
  Ctl ctl;
  ctl.init();
  ctl.ok({q("create"), q("contact"), q("name=Ada")});
  QProcess process;
  process.start(q("sh"), {q("-c"), q("RELATA_STATE_DIR='%1' '%2' -w '%3' export contact --format csv >/dev/full")
                                       .arg(ctl.file("state"), q(RELATACTL), ctl.workspace())});
  REQUIRE(process.waitForFinished(60000));
  CHECK(process.exitCode() == 1);
  CHECK(process.readAllStandardError().contains("not complete"));
}
#endif

TEST_CASE("a truncated file brings its whole rows and names the one that breaks off", "[ctl][import][hostile]") {
  Ctl ctl;
  ctl.init();
  ctl.write("cut.csv", "Name,Email\nAda,ada@example.org\n\"Li, Na\",li@example.cn\nBob,\"bob@exam");
  const Ran ran = ctl.on("import cut.csv --json");
  CHECK(ran.code == 3);
  CHECK(ran.object()[q("new")].toInt() == 2);
  REQUIRE(ran.object()[q("errors")].toArray().size() == 1);
  const QJsonObject error = ran.object()[q("errors")][0].toObject();
  CHECK(error[q("row")].toInt() == 3);
  CHECK(error[q("line")].toInt() == 4);
  CHECK(error[q("reason")].toString().contains(q("quotation mark")));
}

TEST_CASE("bytes that are no text, and NUL bytes, are counted with their line", "[ctl][import][hostile]") {
  Ctl ctl;
  ctl.init();
  QByteArray mostly = "Name,Email\n";
  for (int i = 0; i < 50; ++i)
    mostly += "王芳 " + QByteArray::number(i) + ",p" + QByteArray::number(i) + "@example.cn\n";
  ctl.write("broken.csv", mostly +
                              "A\xff"
                              "da,ada@example.org\n");
  const Ran broken = ctl.on("import broken.csv --json");
  CHECK(broken.code == 0);
  CHECK(broken.object()[q("encoding")].toString() == q("UTF-8"));
  CHECK(remarksOf(broken).contains(q("Rows with such bytes: 1, the first at line 52")));
  ctl.write("nul.csv", QByteArray("Name,Email\nB\0ob,bob@example.org\n", 32));
  const Ran nul = ctl.on("import nul.csv --json");
  CHECK(nul.code == 0);
  CHECK(remarksOf(nul).contains(q("Rows that held some: 1, the first at line 2")));
  CHECK(ctl.ok({q("list"), q("contact"), q("--where"), q("name = Bob"), q("--count")}) == q("1"));
}

TEST_CASE("a header without rows imports nothing and says so", "[ctl][import][hostile]") {
  Ctl ctl;
  ctl.init();
  ctl.write("header.csv", "Name,Email\n");
  const Ran ran = ctl.on("import header.csv --json");
  CHECK(ran.code == 0);
  CHECK(ran.object()[q("rows")].toInt() == 0);
  CHECK(remarksOf(ran).contains(q("no rows")));
  CHECK(ctl.on("history --json").array().isEmpty());
}
