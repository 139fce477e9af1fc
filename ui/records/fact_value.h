#pragma once

#include <QWidget>

#include "ui/records/record_context.h"
#include "ui/records/value_text.h"

namespace relata::ui {

class FieldEditor;

/// One value of a record page: a click, Enter or F2 edits it in place; Esc restores it. While it is edited, a change
/// from elsewhere is kept behind and what is typed stays.
class FactValue : public QWidget {
  Q_OBJECT
 public:
  FactValue(const RecordContext& context, const RegistryPtr& registry, const EntityDef& def, const FieldDef& field,
            QWidget* parent = nullptr);
  void set(Id record, const QString& title, const Value& value, const LinkTitles& titles);
  void setWritable(bool on);
  bool isEditing() const { return m_editor != nullptr; }
  void startEditing();
  /// Goes on with what was typed before the program ended, if somebody wants it back.
  void resumeEditing();
  FieldEditor* editor() const { return m_editor; }
  QString shown() const { return m_text; }

  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  bool event(QEvent* event) override;

 private:
  bool commit();
  void stopEditing(bool refocus);
  QRect linkRect() const;
  int pillsHeight(int width, QPainter* painter) const;
  void describe();

  const RecordContext& m_context;
  RegistryPtr m_registry;
  const EntityDef& m_def;
  const FieldDef& m_field;
  Id m_record;
  QString m_title;
  Value m_value;
  LinkTitles m_titles;
  QString m_text;
  bool m_writable = true;
  FieldEditor* m_editor = nullptr;
};

}  // namespace relata::ui
