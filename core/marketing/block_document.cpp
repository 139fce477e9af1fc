#include "core/marketing/block_document.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <array>

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct KindWord {
  Block::Kind kind;
  const char* word;
};
constexpr std::array kKinds{KindWord{Block::Kind::Heading, "heading"},   KindWord{Block::Kind::Text, "text"},
                            KindWord{Block::Kind::Picture, "picture"},   KindWord{Block::Kind::Button, "button"},
                            KindWord{Block::Kind::Columns, "columns"},   KindWord{Block::Kind::Divider, "divider"},
                            KindWord{Block::Kind::Product, "product"},   KindWord{Block::Kind::Snippet, "snippet"},
                            KindWord{Block::Kind::Document, "document"}, KindWord{Block::Kind::Footer, "footer"}};

void put(QJsonObject& to, const char* key, const QString& text) {
  if (!text.isEmpty()) to.insert(QLatin1String(key), text);
}

void put(QJsonObject& to, const char* key, Id id, const char* prefix) {
  if (id) to.insert(QLatin1String(key), id.text(QLatin1String(prefix)));
}

Id idOf(const QJsonObject& from, const char* key) {
  const auto read = parseId(from.value(QLatin1String(key)).toString());
  return read ? read->id : Id();
}

QJsonObject toJson(const Block& block);

QJsonArray toJson(const QList<Block>& blocks) {
  QJsonArray out;
  for (const Block& block : blocks) out << toJson(block);
  return out;
}

QJsonObject toJson(const Block& block) {
  QJsonObject out{{s("kind"), blockKindKey(block.kind)}};
  put(out, "text", block.text);
  put(out, "url", block.url);
  put(out, "asset", block.asset, "AS");
  put(out, "product", block.product, "PR");
  put(out, "align", block.align);
  // Who sees a block stays said where the segment is still to be chosen: it must not become one for everybody.
  if (block.limited) out.insert(s("segment"), block.segment ? block.segment.text(s("SE")) : QString());
  if (block.limited && block.inverted) out.insert(s("not"), true);
  if (block.kind == Block::Kind::Heading) out.insert(s("level"), block.level);
  if (block.width > 0) out.insert(s("width"), block.width);
  if (block.kind == Block::Kind::Columns) {
    QJsonArray columns;
    for (const QList<Block>& column : block.columns) columns << toJson(column);
    out.insert(s("columns"), columns);
  }
  return out;
}

class BlockReader {
 public:
  Result<QList<Block>> read(const QJsonArray& array, int depth) {
    QList<Block> out;
    for (const QJsonValue& one : array) {
      if (++m_count > kMostBlocks) return Problem("content-too-many-blocks", {QString::number(kMostBlocks)});
      auto block = readOne(one.toObject(), depth);
      if (!block.ok()) return block.problem();
      out << *std::move(block);
    }
    return out;
  }

 private:
  Result<Block> readOne(const QJsonObject& from, int depth) {
    Block out;
    const QString kind = from.value(s("kind")).toString();
    const auto word = std::find_if(kKinds.begin(), kKinds.end(),
                                   [&](const KindWord& one) { return kind == QLatin1String(one.word); });
    if (word == kKinds.end()) return Problem("content-unreadable", {kind.left(40)});
    out.kind = word->kind;
    out.text = from.value(s("text")).toString();
    out.url = from.value(s("url")).toString();
    out.asset = idOf(from, "asset");
    out.product = idOf(from, "product");
    out.align = from.value(s("align")).toString();
    if (out.align != QLatin1String("center") && out.align != QLatin1String("right")) out.align.clear();
    out.segment = idOf(from, "segment");
    out.inverted = from.value(s("not")).toBool();
    out.limited = out.inverted || from.contains(s("segment"));
    out.level = qBound(1, from.value(s("level")).toInt(1), 3);
    out.width = qBound(0, from.value(s("width")).toInt(), 600);
    if (out.kind != Block::Kind::Columns) return out;
    // Columns stand beside each other; columns in columns would be a table that no mail program shows well.
    if (depth > 0) return Problem("content-unreadable", {s("columns")});
    const QJsonArray columns = from.value(s("columns")).toArray();
    if (columns.size() > kMostColumns) return Problem("content-unreadable", {s("columns")});
    for (const QJsonValue& column : columns) {
      auto inside = read(column.toArray(), depth + 1);
      if (!inside.ok()) return inside.problem();
      out.columns << *std::move(inside);
    }
    return out;
  }

  int m_count = 0;
};

Block block(Block::Kind kind, const QString& text) {
  Block out;
  out.kind = kind;
  out.text = text;
  return out;
}

}  // namespace

bool operator==(const Block& one, const Block& other) { return toJson(one) == toJson(other); }
bool operator==(const BlockDocument& one, const BlockDocument& other) { return writeBlocks(one) == writeBlocks(other); }

QString blockKindKey(Block::Kind kind) {
  for (const KindWord& one : kKinds)
    if (one.kind == kind) return QLatin1String(one.word);
  return {};
}

Result<BlockDocument> readBlocks(const QString& json) {
  BlockDocument out;
  if (json.isEmpty()) return out;
  QJsonParseError error;
  const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8(), &error);
  if (!document.isObject()) return Problem("content-unreadable", {error.errorString()});
  const QJsonObject all = document.object();
  auto blocks = BlockReader().read(all.value(s("blocks")).toArray(), 0);
  if (!blocks.ok()) return blocks.problem();
  out.blocks = *std::move(blocks);
  out.coupons = idOf(all, "coupons");
  static const QRegularExpression colour(s("^#[0-9A-Fa-f]{6}$"));
  const QString accent = all.value(s("accent")).toString();
  if (colour.match(accent).hasMatch()) out.accent = accent;
  return out;
}

QString writeBlocks(const BlockDocument& document) {
  QJsonObject out{{s("blocks"), toJson(document.blocks)}};
  put(out, "accent", document.accent);
  put(out, "coupons", document.coupons, "CQ");
  return QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Compact));
}

BlockDocument usualDocument(const QString& language) {
  const bool han = language == QLatin1String("zh");
  BlockDocument out;
  out.blocks << block(Block::Kind::Heading, han ? s("标题") : s("A heading"))
             << block(Block::Kind::Text, han ? s("{{contact.given_name|您}}好：\n\n这里写正文。")
                                             : s("Hello {{contact.given_name|there}},\n\nwrite here what you have to "
                                                 "say."))
             << block(Block::Kind::Footer,
                      han ? s("您收到这封邮件，是因为您同意接收我们的消息。[退订]({{unsubscribe}})")
                          : s("You get this mail because you agreed to hear from us. [Unsubscribe]({{unsubscribe}})"));
  return out;
}

void eachBlock(const QList<Block>& blocks, const std::function<void(const Block&)>& use) {
  for (const Block& one : blocks) {
    use(one);
    for (const QList<Block>& column : one.columns) eachBlock(column, use);
  }
}

}  // namespace relata
