#pragma once

#include <QHash>
#include <QWidget>

#include "core/duplicates/merge_plan.h"
#include "core/duplicates/similar_records.h"
#include "ui/records/record_context.h"

class QGridLayout;
class QTimer;
class QVBoxLayout;

namespace relata::ui {

class Banner;
class Button;
class FieldEditor;
class TextLabel;

/// A new record from the description of its entity: what is suggested first, the rest under "More fields". A panel, not
/// a dialog; Ctrl+Enter saves, Esc leaves. What was typed stays until it is saved. `Inline` stands among other things,
/// as tall as its fields, and leaves out those that are given.
class RecordForm : public QWidget {
  Q_OBJECT
 public:
  enum class Place { Panel, Inline };
  RecordForm(const RecordContext& context, const QString& entity, const QHash<QString, Value>& given = {},
             QWidget* parent = nullptr, Place place = Place::Panel);
  /// Changes this record in place of making one.
  void edit(const Record& record, const QHash<qint64, QString>& titles);
  bool isTouched() const { return m_touched; }
  /// Goes without saving; what was typed is offered again.
  void setAside();
  /// What is typed is kept as a draft of this place until it is saved or left; a panel keeps its own.
  void keepAs(const QString& key, const QString& title);
  FieldEditor* editor(const QString& key) const { return m_rows.value(key).editor; }
  /// Checks, writes, and tells the new id; shows what is wrong beside the fields otherwise. Of somebody who is surely
  /// there already it is asked once more: the next time it saves. Where that is not known yet of what is typed, it is
  /// looked up in the background first.
  void save();

  /// What it was opened with.
  const QHash<QString, Value>& given() const { return m_given; }

 Q_SIGNALS:
  void saved(relata::Id id);
  void cancelled();
  void openRequested(relata::Id id);  ///< the record that is there already, instead of a new one

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  struct Row {
    TextLabel* label = nullptr;
    FieldEditor* editor = nullptr;
    TextLabel* problem = nullptr;
    std::optional<Result<Value>> untouched;  // of a record that is changed: what its editor gave at first
    bool isAsItWas(const Result<Value>& now) const;
  };
  bool shows(const FieldDef& field) const;
  Result<Id> write(const Record& record, const QString& title);
  void addRow(QVBoxLayout* column, const FieldDef& field);
  void addMore(QVBoxLayout* column, const QSet<QString>& first);
  void showProblem(const Problem& problem);
  Record draft() const;
  void lookForSimilar();
  void showSimilar();
  std::optional<Record> typed();
  bool isKnown() const;
  bool stopsAtDouble();
  void setSaving(bool on);
  void setSavesAnyway(bool on);
  void retranslate();

  /// Records that what is typed may mean.
  struct Similar {
    QList<DuplicatePair> pairs;
    QHash<qint64, QString> titles;
  };
  void takeSimilar(Similar similar, int edits);
  static Similar readSimilar(Reader& reader, const Record& draft);
  static void tellApart(Reader& reader, const EntityDef& def, qint64 id, QString& title);

  const RecordContext& m_context;
  RegistryPtr m_registry;
  const EntityDef& m_def;
  QHash<QString, Value> m_given;
  QHash<QString, Row> m_rows;
  QList<std::pair<TextLabel*, const FieldDef*>> m_headings;
  TextLabel* m_title;
  TextLabel* m_hint;
  TextLabel* m_problem;
  Button* m_more;
  Button* m_save;
  Button* m_cancel;
  Banner* m_banner;
  QTimer* m_later;
  ReadSlot m_slot;
  Similar m_similar;
  int m_edits = 0;
  std::optional<int> m_looked;  // edits before it was looked for them; nothing once others wrote
  bool m_touched = false;
  bool m_isSaving = false;     // as soon as it was looked
  bool m_savesAnyway = false;  // it was said that the record is there already
  Place m_place = Place::Panel;
  Id m_edited;  // null: a new one
};

}  // namespace relata::ui
