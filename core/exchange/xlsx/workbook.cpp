#include "core/exchange/xlsx/workbook.h"

#include <QHash>
#include <QRegularExpression>

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr size_t kSheets = 1000;
constexpr size_t kStyles = 100000;

struct Relation {
  QString type, target;
};

/// "xl/workbook.xml" + "worksheets/sheet1.xml", or a target from the root of the archive.
QString resolved(const QString& from, const QString& target) {
  if (target.startsWith(QLatin1Char('/'))) return target.mid(1);
  QStringList path = from.split(QLatin1Char('/'));
  path.removeLast();
  for (const QString& step : target.split(QLatin1Char('/'))) {
    if (step == s("..") && !path.isEmpty())
      path.removeLast();
    else if (step != s(".") && step != s(".."))
      path << step;
  }
  return path.join(QLatin1Char('/'));
}

QString relationsPart(const QString& part) {
  const auto slash = part.lastIndexOf(QLatin1Char('/'));
  return part.left(slash + 1) + s("_rels/") + part.mid(slash + 1) + s(".rels");
}

QHash<QString, Relation> relationsOf(const Workbook& book, const QString& part) {
  QHash<QString, Relation> relations;
  const auto xml = book.part(relationsPart(part));
  while (xml && xml->nextElement() && relations.size() < 10000)
    if (xml->name() == s("Relationship"))
      relations.insert(xml->attribute("Id"), {xml->attribute("Type").section(QLatin1Char('/'), -1),
                                              resolved(part, xml->attribute("Target"))});
  return relations;
}

}  // namespace

QString unescapedXlsx(QString text) {
  static const QRegularExpression escape(s("_x([0-9A-Fa-f]{4})_"));
  if (!text.contains(s("_x"))) return text;
  QString out;
  qsizetype from = 0;
  for (auto it = escape.globalMatch(text); it.hasNext();) {
    const auto match = it.next();
    out += text.mid(from, match.capturedStart() - from);
    out += QChar(match.captured(1).toUShort(nullptr, 16));
    from = match.capturedEnd();
  }
  return out + text.mid(from);
}

std::unique_ptr<XmlPart> Workbook::part(const QString& name) const {
  auto part = m_archive->part(name);
  return part ? std::make_unique<XmlPart>(std::move(part), m_archive->path()) : nullptr;
}

CellFormat Workbook::format(int style) const {
  return style >= 0 && static_cast<size_t>(style) < m_formats.size() ? m_formats[static_cast<size_t>(style)]
                                                                     : CellFormat();
}

Result<std::unique_ptr<Workbook>> Workbook::open(const QString& path) {
  auto archive = ZipArchive::open(path);
  if (!archive.ok()) return archive.problem();
  std::unique_ptr<Workbook> book(new Workbook(std::move(archive).value()));
  if (auto read = book->read(); !read.ok()) return read.problem();
  return book;
}

Result<QString> Workbook::mainPart() const {
  const auto root = relationsOf(*this, QString());
  for (const Relation& relation : root)
    if (relation.type == s("officeDocument") && m_archive->has(relation.target)) {
      if (relation.target.endsWith(s(".bin"))) return Problem("spreadsheet-other", {path(), s(".xlsb")});
      return relation.target;
    }
  if (m_archive->has(s("xl/workbook.xml"))) return s("xl/workbook.xml");
  return Problem("xlsx-damaged", {path(), s("0"), s("workbook.xml")});
}

Result<void> Workbook::read() {
  for (const auto& [part, kind] : {std::pair("content.xml", ".ods"), std::pair("xl/workbook.bin", ".xlsb"),
                                   std::pair("Index/Document.iwa", ".numbers")})
    if (m_archive->has(s(part))) return Problem("spreadsheet-other", {path(), s(kind)});
  const Result<QString> main = mainPart();
  if (!main.ok()) return main.problem();
  if (auto read = readSheets(*main); !read.ok()) return read;
  for (const Relation& relation : relationsOf(*this, *main)) {
    if (relation.type == s("sharedStrings"))
      if (auto read = readTexts(relation.target); !read.ok()) return read;
    if (relation.type == s("styles"))
      if (auto read = readFormats(relation.target); !read.ok()) return read;
  }
  return {};
}

Result<void> Workbook::readSheets(const QString& main) {
  const auto relations = relationsOf(*this, main);
  const auto xml = part(main);
  while (xml && xml->nextElement()) {
    if (xml->name() == s("workbookPr")) {
      const QString value = xml->attribute("date1904");
      m_from1904 = value == s("1") || value == s("true");
    }
    if (xml->name() != s("sheet") || m_sheets.size() >= kSheets) continue;
    const Relation relation = relations.value(xml->attribute("id"));
    if (relation.type == s("worksheet") && m_archive->has(relation.target))
      m_sheets.push_back({xml->attribute("name"), relation.target,
                          !xml->attribute("state").isEmpty() && xml->attribute("state") != s("visible")});
  }
  if (xml)
    if (auto ended = xml->ended(); !ended.ok()) return ended;
  if (m_sheets.empty()) return Problem("xlsx-damaged", {path(), s("0"), s("workbook.xml")});
  return {};
}

Result<void> Workbook::readTexts(const QString& name) {
  const auto xml = part(name);
  while (xml && xml->nextElement())
    if (xml->name() == s("si"))
      if (auto added = m_texts.add(unescapedXlsx(xml->textOf())); !added.ok()) return added;
  return xml ? xml->ended() : Result<void>();
}

Result<void> Workbook::readFormats(const QString& name) {
  const auto xml = part(name);
  QHash<int, CellFormat> spelt;
  while (xml && xml->nextElement()) {
    if (xml->name() == s("numFmt") && spelt.size() < static_cast<qsizetype>(kStyles))
      spelt.insert(xml->attribute("numFmtId").toInt(), CellFormat::fromCode(xml->attribute("formatCode")));
    if (xml->name() != s("cellXfs")) continue;
    for (const auto inside = xml->enter(); xml->nextIn(inside) && m_formats.size() < kStyles;) {
      if (xml->name() != s("xf")) continue;
      const int number = xml->attribute("numFmtId").toInt();
      const auto own = spelt.constFind(number);
      m_formats.push_back(own == spelt.constEnd() ? CellFormat::builtIn(number) : *own);
    }
  }
  return xml ? xml->ended() : Result<void>();
}

}  // namespace relata::exchange
