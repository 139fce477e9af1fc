#pragma once

#include <QJsonObject>
#include <QList>

#include <functional>

#include "core/base/id.h"
#include "core/base/result.h"

namespace relata {

/// One block of a mail. Which members mean something depends on its kind; text holds placeholders (merge_text.h) and
/// may have **bold**, *italic* and [words](https://…).
struct Block {
  enum class Kind { Heading, Text, Picture, Button, Columns, Divider, Product, Snippet, Document, Footer };
  Kind kind = Kind::Text;
  QString text;  // of a heading, text, button, product, footer; what a picture shows, for those who do not see it
  QString url;   // where a button or a picture leads
  Id asset;      // of a picture, a snippet, a document
  Id product;
  int level = 1;          // of a heading: 1 to 3
  int width = 0;          // of a picture, in points; 0: as wide as it is, and no wider than its place
  QString align;          // "", "center", "right"
  bool limited = false;   // only for some people: who is in `segment` …
  bool inverted = false;  // … or who is not in it
  Id segment;             // empty of a limited block: not chosen yet, or not readable; nobody sees it then
  QList<QList<Block>> columns;
};

/// What a mail says, from top to bottom. `coupons`: the pool from which {{coupon}} takes a code for each person.
struct BlockDocument {
  QList<Block> blocks;
  QString accent;  // colour of buttons and links, "#2a5bd7"; empty: the usual one
  Id coupons;
};

bool operator==(const Block& one, const Block& other);
bool operator==(const BlockDocument& one, const BlockDocument& other);

inline constexpr int kMostBlocks = 400;
inline constexpr int kMostColumns = 4;

/// The words for a kind in the file: "heading", "text" …
QString blockKindKey(Block::Kind kind);

/// Problems: content-unreadable [what], content-too-many-blocks [most].
Result<BlockDocument> readBlocks(const QString& json);
QString writeBlocks(const BlockDocument& document);

/// What a new mail begins with: a greeting, a text and a footer with the way out, in the language "en" or "zh".
BlockDocument usualDocument(const QString& language);

/// Each block once, those inside of columns after the columns that hold them.
void eachBlock(const QList<Block>& blocks, const std::function<void(const Block&)>& use);

}  // namespace relata
