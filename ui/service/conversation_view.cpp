#include "ui/service/conversation_view.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/labels.h"
#include "ui/kit/link_text.h"
#include "ui/kit/marks.h"
#include "ui/records/value_text.h"
#include "ui/service/mail_body.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr qint64 kMinute = 60'000;
constexpr qsizetype kMostText = 20'000;

QString s(const char* text) { return QString::fromUtf8(text); }

/// The ground of a message: sunken for the customer's, plain for ours, warm for notes of the team.
class Bubble : public QWidget {
 public:
  enum class Kind { In, Out, Note };
  explicit Bubble(Kind kind) : m_kind(kind) {}

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors& all = colors();
    painter.setPen(QPen(m_kind == Kind::Note ? all.tone(Tone::Warning).bg : all.border, 1));
    painter.setBrush(m_kind == Kind::Note ? all.tone(Tone::Warning).bg
                     : m_kind == Kind::In ? all.surfaceSunken
                                          : all.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
  }

 private:
  Kind m_kind;
};

Bubble::Kind kindOf(const ConversationEntry& entry) {
  if (entry.kind == QLatin1String("note")) return Bubble::Kind::Note;
  return entry.direction == QLatin1String("in") ? Bubble::Kind::In : Bubble::Kind::Out;
}

QString choice(const EntityDef& def, QStringView field, const QString& key) {
  return choiceLabel(def, *def.field(field), key);
}

/// Long words, such as addresses of web pages, may be broken: a label is as wide as its longest word otherwise, and the
/// page with it.
QString breakable(const QString& text) {
  constexpr int kLongest = 40;
  QString out;
  out.reserve(text.size());
  int run = 0;
  for (const QChar c : text) {
    run = c.isSpace() ? 0 : run + 1;
    out += c;
    if (run >= kLongest && !c.isHighSurrogate()) {
      out += QChar(0x200B);
      run = 0;
    }
  }
  return out;
}

}  // namespace

QString spanText(qint64 ms) {
  const qint64 minutes = qMax<qint64>(0, ms) / kMinute;
  const qint64 hours = minutes / 60;
  if (hours == 0) return ConversationView::tr("%1 min").arg(minutes);
  if (hours < 24)
    return minutes % 60 == 0 ? ConversationView::tr("%1 h").arg(hours)
                             : ConversationView::tr("%1 h %2 min").arg(hours).arg(minutes % 60);
  return ConversationView::tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
}

QString shortSpanText(qint64 ms) {
  constexpr qint64 kLong = 10;
  const qint64 hours = qMax<qint64>(0, ms) / kMinute / 60;
  if (hours < kLong) return spanText(ms);
  return hours < 24 ? ConversationView::tr("%1 h").arg(hours) : ConversationView::tr("%1 d").arg(hours / 24);
}

ClockText clockText(const ClockRun& run, UtcMs now) {
  switch (run.state) {
    case ClockRun::State::Met:
      return {ConversationView::tr("%1 of %2").arg(spanText(run.used), spanText(run.target)), Tone::Good};
    case ClockRun::State::Missed:
      return {ConversationView::tr("%1 of %2, missed").arg(spanText(run.used), spanText(run.target)), Tone::Bad};
    case ClockRun::State::Paused:
      if (!run.isLate()) return {ConversationView::tr("paused, %1 left").arg(spanText(run.remaining())), Tone::Neutral};
      return {ConversationView::tr("overdue by %1, paused").arg(spanText(-run.remaining())), Tone::Bad};
    case ClockRun::State::Running: break;
  }
  if (run.isLate()) return {ConversationView::tr("overdue by %1").arg(spanText(-run.remaining())), Tone::Bad};
  const bool soon = run.warnAt && *run.warnAt <= now;
  return {ConversationView::tr("%1 left").arg(spanText(run.remaining())), soon ? Tone::Warning : Tone::Good};
}

ConversationView::ConversationView(const RecordContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_column(new QVBoxLayout(this)) {
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(kSpace2);
}

int ConversationView::entryCount() const { return m_column->count(); }

void ConversationView::show(const Conversation& conversation, const EntityDef& ticket, bool writable) {
  m_writable = writable;
  clearLayout(m_column);
  if (conversation.left > 0) {
    auto* more =
        new Button(tr("Show %n earlier entries", nullptr, static_cast<int>(conversation.left)), ButtonKind::Quiet);
    connect(more, &QPushButton::clicked, this, &ConversationView::moreRequested);
    m_column->addWidget(more, 0, Qt::AlignLeft);
  }
  for (const ConversationEntry& entry : conversation.entries)
    m_column->addWidget(entry.what == ConversationEntry::What::Message ? message(entry) : event(entry, ticket));
}

QWidget* ConversationView::message(const ConversationEntry& entry) {
  const Bubble::Kind kind = kindOf(entry);
  auto* bubble = new Bubble(kind);
  auto* column = new QVBoxLayout(bubble);
  column->setContentsMargins(kSpace3, kSpace2, kSpace2, kSpace3);
  column->setSpacing(kSpace1);
  auto* top = new QHBoxLayout;
  top->setSpacing(kSpace2);
  const QString who = entry.automatic ? tr("Automatic answer") : entry.who.isEmpty() ? tr("Customer") : entry.who;
  top->addWidget(new Avatar(who, 24));
  auto* name = new ElidedLabel(who, TextRole::Strong);
  top->addWidget(name);
  const EntityDef& def = *m_context.workspace.registry()->entity(u"ticket_message");
  QString about = nearMoment(entry.at, m_context.time());
  if (kind == Bubble::Kind::Note)
    about = tr("Note for the team · %1").arg(about);
  else if (!entry.channel.isEmpty())
    about = tr("%1 · %2").arg(choice(def, u"channel", entry.channel), about);
  top->addWidget(
      new TextLabel(about, TextRole::Small, kind == Bubble::Kind::Note ? TextColor::Warning : TextColor::Muted));
  top->addStretch();
  if (m_writable) {
    auto* more = new IconButton(s("more"), tr("More: message of %1").arg(who));
    connect(more, &QToolButton::clicked, this, [this, more, id = entry.id] {
      QMenu menu(more);
      menu.addAction(tr("Make a ticket of its own"), this, [this, id] { Q_EMIT splitRequested(id); });
      menu.exec(more->mapToGlobal(QPoint(0, more->height())));
    });
    top->addWidget(more);
  }
  column->addLayout(top);
  const bool mail = entry.channel == QLatin1String("mail") && kind != Bubble::Kind::Note;
  if (mail) {
    if (entry.delivery.isEmpty() && !entry.mailCc.isEmpty()) {
      auto* copies = new TextLabel(breakable(tr("Copy to %1").arg(entry.mailCc)), TextRole::Small, TextColor::Muted);
      copies->setWordWrap(true);
      column->addWidget(copies);
    }
    column->addWidget(new MailBody(m_context, entry));
  } else {
    auto* text = new TextLabel(breakable(entry.body.left(kMostText)));
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(text);
  }
  if (!entry.files.isEmpty()) column->addWidget(fileRow(entry));
  if (!entry.delivery.isEmpty()) column->addWidget(deliveryRow(entry));
  // What was left out of a mail that came is told where it is read.
  if (entry.delivery.isEmpty() && !entry.deliveryNote.isEmpty()) {
    auto* note = new TextLabel(breakable(entry.deliveryNote), TextRole::Small, TextColor::Muted);
    note->setWordWrap(true);
    column->addWidget(note);
  }
  return bubble;
}

QWidget* ConversationView::fileRow(const ConversationEntry& entry) {
  auto* box = new QWidget;
  auto* row = new FlowLayout(box, kSpace2);
  for (const auto& [id, name] : entry.files) {
    auto* link = new LinkText(name, TextRole::Small, TextColor::Accent);
    connect(link, &QAbstractButton::clicked, this, [this, file = id] { openAny(m_context, file); });
    row->addWidget(link);
  }
  return box;
}

/// How far a mail came that goes out from here, and what can still be done.
QWidget* ConversationView::deliveryRow(const ConversationEntry& entry) {
  auto* box = new QWidget;
  auto* row = new FlowLayout(box, kSpace2);
  const EntityDef& def = *m_context.workspace.registry()->entity(u"ticket_message");
  const FieldDef& field = *def.field(u"delivery");
  row->addWidget(new TonePill(choiceLabel(def, field, entry.delivery), toneOf(field, entry.delivery)));
  QStringList to;
  if (!entry.mailTo.isEmpty()) to << tr("to %1").arg(entry.mailTo);
  if (!entry.mailCc.isEmpty()) to << tr("copy to %1").arg(entry.mailCc);
  if (!entry.mailBcc.isEmpty()) to << tr("blind copy to %1").arg(entry.mailBcc);
  auto* about = new TextLabel(breakable(to.join(s(" · "))), TextRole::Small, TextColor::Muted);
  about->setWordWrap(to.size() > 1);
  row->addWidget(about);
  if (!entry.deliveryNote.isEmpty()) {
    auto* note = new TextLabel(entry.deliveryNote, TextRole::Small, TextColor::Secondary);
    note->setWordWrap(true);
    row->addWidget(note);
  }
  if (!m_writable) return box;
  const auto offer = [&](const QString& text, auto signal) {
    auto* link = new LinkText(text, TextRole::Small, TextColor::Accent);
    connect(link, &QAbstractButton::clicked, this, [this, signal, id = entry.id] { Q_EMIT(this->*signal)(id); });
    row->addWidget(link);
  };
  if (entry.delivery == QLatin1String("planned"))
    offer(tr("Take it back"), &ConversationView::takeBackRequested);
  else if (entry.delivery != QLatin1String("handed") && entry.delivery != QLatin1String("sending") &&
           entry.delivery != QLatin1String("partly"))
    offer(tr("Send it again"), &ConversationView::sendAgainRequested);
  return box;
}

QString ConversationView::eventText(const ConversationEntry& entry, const EntityDef& ticket) const {
  if (entry.what == ConversationEntry::What::Alert) {
    const EntityDef& alert = *m_context.workspace.registry()->entity(u"ticket_alert");
    return tr("%1 at %2 %: told %3").arg(choice(alert, u"clock", entry.event)).arg(entry.percent).arg(entry.who);
  }
  const EntityDef& def = *m_context.workspace.registry()->entity(u"ticket_event");
  QString was = entry.was, became = entry.became;
  if (entry.event == QLatin1String("priority")) {
    was = choice(ticket, u"priority", was);
    became = choice(ticket, u"priority", became);
  }
  const EntityDef& message = *m_context.workspace.registry()->entity(u"ticket_message");
  if (entry.event == QLatin1String("undelivered")) became = choice(message, u"delivery", became);
  const QString what = choice(def, u"what", entry.event);
  if (became.isEmpty() && entry.event == QLatin1String("assignee")) became = tr("nobody");
  return was.isEmpty() ? tr("%1: %2").arg(what, became) : tr("%1: %2 → %3").arg(what, was, became);
}

QWidget* ConversationView::event(const ConversationEntry& entry, const EntityDef& ticket) {
  const bool alert = entry.what == ConversationEntry::What::Alert;
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(kSpace3, 0, kSpace3, 0);
  row->setSpacing(kSpace2);
  row->addWidget(new IconMark(alert ? s("warning") : s("history"), alert ? Tone::Warning : Tone::Neutral, 14), 0,
                 Qt::AlignTop);
  QString text = eventText(entry, ticket);
  if (!alert && !entry.who.isEmpty()) text = tr("%1 · %2").arg(text, entry.who);
  auto* label = new TextLabel(tr("%1 · %2").arg(text, nearMoment(entry.at, m_context.time())), TextRole::Small,
                              alert && !entry.acknowledged ? TextColor::Warning : TextColor::Muted);
  label->setWordWrap(true);
  row->addWidget(label, 1);
  return box;
}

}  // namespace relata::ui
