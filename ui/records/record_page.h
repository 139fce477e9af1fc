#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/records/record_view.h"

class QGridLayout;
class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace relata::ui {

class Banner;
class CallPanel;
class FactsPanel;
class FilesPanel;
class HistoryPanel;
class KeyFigure;
class MailPanel;
class NextStep;
class PagePart;
class PointsPanel;
class RecordHeader;
class ReferralPanel;
class RelatedPanel;
class TabStrip;
class TimelinePanel;

/// Everything about one record: who it is, how to reach it, its facts, what is next, what happened, who changed what.
class RecordPage : public QWidget {
  Q_OBJECT
 public:
  RecordPage(const RecordContext& context, const QString& entity, const RecordPageLayout& layout,
             QWidget* parent = nullptr);

  void show(Id record);
  Id record() const { return m_record; }
  bool isLoaded() const { return m_view.has_value(); }
  /// 0 for the present.
  void setAsOf(UtcMs moment);
  void setTab(const QString& id);
  /// A kind of entry for the timeline, "mail", or "callnote" for the note of a call that was begun.
  void compose(const QString& kind);
  /// Dials the number of the record, and takes the note of the call.
  void call();
  /// Offers the templates for a mail.
  void mail();
  RecordPage* openWindow();
  FactsPanel& facts() { return *m_facts; }
  TimelinePanel& timeline() { return *m_timeline; }
  FilesPanel& files() { return *m_files; }
  MailPanel& mailPanel() { return *m_mail; }
  CallPanel& callPanel() { return *m_call; }
  PagePart* part() const { return m_part; }
  PagePart* sidePart() const { return m_side; }
  const QList<KeyFigure*>& figures() const { return m_keyFigures; }
  TabStrip& tabs() { return *m_tabs; }

  /// Opens a part of the page ("timeline", "history", a sub-list) and brings it into sight.
  void reveal(const QString& tab);
 Q_SIGNALS:
  void titleChanged(const QString& title);
  void stepRequested(int step);
  void addRequested(const QString& entity, const QHash<QString, relata::Value>& given);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void load();
  void take(RecordView view);
  void showAbsent(const QString& why);
  void showBanner();
  void showFigures();
  void openFigure(const QString& id);
  void showTabs();
  void fillTab();
  void askMoment(QWidget* anchor);
  void dial(const QString& phone);
  void chooseNumber();
  void remove();
  void bringBack();
  bool isWritable() const;
  bool takesFiles() const;
  bool hasTimeline() const;
  QVBoxLayout* besidePart(QVBoxLayout* column);
  void beginOnDesk(const QString& kind);

  const RecordContext& m_context;
  const QString m_entity;
  const RecordPageLayout m_layout;
  Id m_record;
  UtcMs m_asOf = 0;
  int m_timelineRows = 50;
  std::optional<RecordView> m_view;
  ReadSlot m_slot;
  QTimer m_later;
  QScrollArea* m_scroll;
  QWidget* m_body;
  RecordHeader* m_header;
  CallPanel* m_call;
  MailPanel* m_mail;
  QString m_wanted;  // is begun as soon as the record is there
  PagePart* m_part = nullptr;
  QWidget* m_profile = nullptr;  // of m_part, in its tab
  PagePart* m_side = nullptr;
  class QBoxLayout* m_sides = nullptr;  // of both; null: everything stands below each other
  Banner* m_banner;
  QHBoxLayout* m_figures;
  QList<KeyFigure*> m_keyFigures;
  QStringList m_figureIds;  // what each of them counts: a computed field, "open-tasks", "this-year"
  FactsPanel* m_facts;
  PointsPanel* m_points;
  NextStep* m_next;
  TabStrip* m_tabs;
  TimelinePanel* m_timeline;
  RelatedPanel* m_related;
  ReferralPanel* m_referrals;
  FilesPanel* m_files;
  HistoryPanel* m_history;
};

}  // namespace relata::ui
