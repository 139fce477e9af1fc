#pragma once

#include <functional>

#include "ui/records/value_text.h"

namespace relata::ui {

class BulkRunner;
struct RecordContext;

/// A short state on a card: told by icon, words and tone together.
struct BoardMark {
  QString iconName;
  QString text;
  Tone tone = Tone::Neutral;
};

/// What a card says below its title.
struct BoardCard {
  QString line;    // whose it is
  QString figure;  // stands out
  QString aside;   // beside whose it is
  QString person;  // a face at the right of the title
  QList<BoardMark> marks;
};

/// A column, or a zone below the columns, and what its cards come to.
struct BoardOption {
  QString key;    // tells columns apart
  QString title;  // as its author typed it
  Tone tone = Tone::Neutral;
  FilterNode mine;       // the cards that are in it
  Value value;           // what the board's field holds for them; null: nothing can be moved there
  QString figure = {};   // "€ 412,300.00"
  QString second = {};   // "weighted € 41,230.00"
  QString caution = {};  // what the figures lack
  bool zone = false;
  qint64 count = 0;
  QString group = {};  // cards that are moved by keyboard stay among the columns of theirs, such as a pipeline's
};

/// A board that is more than one column for each choice of a field: its columns are read, they have figures, and moving
/// a card is an act of its own. The functions may be called at any time; `columns` on another thread.
struct BoardSpec {
  QString field;  // a link, choice or day
  /// What the board is called; nothing: "Board by" its field.
  std::function<QString()> title = {};
  QStringList fields;    // what cards need to be read
  QStringList entities;  // whose changes may change the columns and their figures
  std::function<QList<BoardOption>(Reader&, const Filter&)> columns;
  std::function<BoardCard(const EntityDef&, const Record&, const LinkTitles&, UtcMs now)> card;
  /// `at` is where something may be asked for.
  std::function<void(const RecordContext&, BulkRunner&, QWidget* at, const std::vector<qint64>& ids,
                     const BoardOption& to)>
      move;
  /// What the board can be narrowed to, such as one of several pipelines: a link and the records it may name. One or
  /// none: there is nothing to choose.
  QString partField = {};
  std::function<QList<QPair<Id, QString>>(const RecordContext&)> parts = {};
  bool isSet() const { return !field.isEmpty(); }
};

}  // namespace relata::ui
