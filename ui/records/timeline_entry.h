#pragma once

#include <QWidget>

#include "ui/records/record_view.h"

class QVBoxLayout;

namespace relata::ui {

/// One entry of a timeline: what happened or is planned, as it was written, with what can be done about it. It is
/// changed in place.
class TimelineEntry : public QWidget {
  Q_OBJECT
 public:
  TimelineEntry(const RecordContext& context, const RecordView& view, const Record& activity, bool writable, bool last,
                QWidget* parent = nullptr);
  /// Its form, in its place.
  void edit();
  bool isEdited() const { return m_edited; }
  bool shows(Id activity) const { return m_activity.id() == activity; }

 Q_SIGNALS:
  void editEnded();

 private:
  QWidget* body();
  QWidget* title();
  QWidget* files();
  QString secondLine() const;
  void openMenu(QWidget* anchor);
  void addTaskActs(class QMenu& menu);
  void setPinned(bool on);
  void openLink(const QString& address);

  const RecordContext& m_context;
  const RegistryPtr m_registry;  // the record points into it
  const Record m_activity;
  const QString m_place;  // whose timeline it is, as drafts name it: "contact/123"
  QString m_owner;
  QList<Record> m_files;
  bool m_writable;
  bool m_edited = false;
  QVBoxLayout* m_words;
};

}  // namespace relata::ui
