#pragma once

#include <QWidget>

#include "core/service/ticket_page.h"
#include "ui/records/record_context.h"
#include "ui/theme/tokens.h"

class QVBoxLayout;

namespace relata::ui {

/// What was said in a ticket and what happened to it, in the order of time; the newest at the bottom, beside the box in
/// which the next answer is written. Everything that people wrote is plain text.
class ConversationView : public QWidget {
  Q_OBJECT
 public:
  explicit ConversationView(const RecordContext& context, QWidget* parent = nullptr);
  void show(const Conversation& conversation, const EntityDef& ticket, bool writable);
  using QWidget::show;
  int entryCount() const;

 Q_SIGNALS:
  void splitRequested(relata::Id message);
  void moreRequested();
  void takeBackRequested(relata::Id message);
  void sendAgainRequested(relata::Id message);

 private:
  QWidget* message(const ConversationEntry& entry);
  QWidget* event(const ConversationEntry& entry, const EntityDef& ticket);
  QString eventText(const ConversationEntry& entry, const EntityDef& ticket) const;
  QWidget* fileRow(const ConversationEntry& entry);
  QWidget* deliveryRow(const ConversationEntry& entry);

  const RecordContext& m_context;
  bool m_writable = false;
  QVBoxLayout* m_column;
};

/// How a clock of a ticket stands, in words and in a tone: "12 min left", "overdue by 2 h", "paused", "26 min of 1 h".
struct ClockText {
  QString text;
  Tone tone = Tone::Neutral;
};
ClockText clockText(const ClockRun& run, UtcMs now);
/// "45 min", "3 h 20 min", "2 d 4 h"
QString spanText(qint64 ms);
/// As long as it matters where there is little room: "17 h", "3 d".
QString shortSpanText(qint64 ms);

}  // namespace relata::ui
