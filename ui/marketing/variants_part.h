#pragma once

#include "ui/records/page_part.h"
#include "ui/records/record_context.h"

class QGridLayout;

namespace relata::ui {

class Button;
class FactValue;
class IconButton;
class TextLabel;

/// The variants of an e-mail campaign and its hold-out group, edited where they stand. Once they are
/// fixed (areVariantsFixed) they are only shown.
class VariantsPart : public PagePart {
  Q_OBJECT
 public:
  explicit VariantsPart(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable) override;
  using PagePart::show;
  void add();
  void remove(int row);
  int rows() const { return static_cast<int>(m_variants.size()); }
  QString name(int row) const { return row < rows() ? m_variants[row].title() : QString(); }
  QStringList names() const;
  /// A cell of a row, by the key of its field.
  FactValue* cell(int row, const QString& key) const { return m_rows.value(row).cells.value(key); }
  /// Who gets what, in a sentence.
  QString sharesText() const;

 Q_SIGNALS:
  /// Somebody wants to see a variant as people get it.
  void wanted(const QString& variant);
  void changed();  ///< they were read, and may be others

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Variants {
    RegistryPtr registry;
    QList<Record> records;
    LinkTitles titles;
    bool fixed = true;
  };
  struct Row {
    QHash<QString, FactValue*> cells;
    IconButton* look = nullptr;
    IconButton* takeOut = nullptr;
  };
  void read();
  void fill();
  Row makeRow(int number);
  FactValue* fact(const char* key);
  qint64 rest() const;  // percent of the people
  void words();

  const RecordContext& m_context;
  RegistryPtr m_registry, m_campaignRegistry;  // the records point into them
  Record m_campaign;
  bool m_mayWrite = false, m_writable = false, m_shown = false;
  QList<Record> m_variants;
  LinkTitles m_titles;
  QList<Row> m_rows;
  QList<TextLabel*> m_heads;
  TextLabel *m_title, *m_about, *m_shares, *m_holdoutLabel, *m_winnerLabel, *m_hoursLabel;
  QGridLayout* m_grid;
  FactValue *m_holdout, *m_winner, *m_hours;
  Button* m_add;
  ReadSlot m_slot;
};

}  // namespace relata::ui
