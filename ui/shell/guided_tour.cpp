#include "ui/shell/guided_tour.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/shell/shell_window.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kWidth = 340;
constexpr int kGap = 12;

struct Step {
  const char* part;  // object name of what is spoken of
  const char* title;
  const char* text;  // %1: the keys of `command`
  const char* command;
};

constexpr Step kSteps[] = {
    {"navigation", QT_TRANSLATE_NOOP("Tour", "Lists and views"),
     QT_TRANSLATE_NOOP(
         "Tour",
         "Each kind of record has its list here, with how many there are now. Filters that you save stand "
         "below them."),
     ""},
    {"docks", QT_TRANSLATE_NOOP("Tour", "A list, and the record beside it"),
     QT_TRANSLATE_NOOP("Tour",
                       "Choose a row to see all about it. Double-click or F2 edits a cell in place; what you change is "
                       "saved at once. Panels can be moved, split and floated."),
     ""},
    {"search", QT_TRANSLATE_NOOP("Tour", "Find anything"),
     QT_TRANSLATE_NOOP("Tour",
                       "%1 finds people by name, pinyin, part of an address or any three digits of a phone number, and "
                       "every command, with its keys."),
     "search.open"},
    {"new", QT_TRANSLATE_NOOP("Tour", "Write something down"),
     QT_TRANSLATE_NOOP(
         "Tour",
         "A contact needs no more than a name. Dates are typed as you say them: tomorrow 3pm, next monday. "
         "%1 brings a whole list in."),
     "file.import"},
    {"undo", QT_TRANSLATE_NOOP("Tour", "Take anything back"),
     QT_TRANSLATE_NOOP("Tour",
                       "%1 undoes the last act by its name, also after a restart; the arrow shows those before. So try "
                       "things out."),
     "edit.undo"},
    {"program", QT_TRANSLATE_NOOP("Tour", "Everything else"),
     QT_TRANSLATE_NOOP(
         "Tour",
         "Import, export, duplicates, settings and the help are in this menu. %1 opens the help; this tour "
         "can be taken again from there."),
     "help.open"},
};

QString words(const char* text) { return QCoreApplication::translate("Tour", text); }

/// Draws a line around what is spoken of; the pointer goes through it.
class Ring : public QWidget {
 public:
  explicit Ring(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors().focus, 3));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), kRadius, kRadius);
  }
};

}  // namespace

GuidedTour::GuidedTour(ShellWindow* window)
    : QFrame(window->content()),
      m_window(window),
      m_ring(new Ring(window->content())),
      m_title(new TextLabel({}, TextRole::Title)),
      m_text(new TextLabel({}, TextRole::Body, TextColor::Secondary)),
      m_count(new TextLabel({}, TextRole::Small, TextColor::Muted)),
      m_back(new Button({})),
      m_next(new PrimaryButton({})),
      m_leave(new Button({}, ButtonKind::Quiet)) {
  hide();
  setFixedWidth(kWidth);
  m_text->setWordWrap(true);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(kSpace2);
  buttons->addWidget(m_count);
  buttons->addStretch(1);
  buttons->addWidget(m_leave);
  buttons->addWidget(m_back);
  buttons->addWidget(m_next);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(kSpace4, kSpace3, kSpace4, kSpace3);
  rows->setSpacing(kSpace2);
  rows->addWidget(m_title);
  rows->addWidget(m_text);
  rows->addSpacing(kSpace1);
  rows->addLayout(buttons);
  setTabOrder(m_next, m_back);
  setTabOrder(m_back, m_leave);
  connect(m_next, &QPushButton::clicked, this, [this] { go(m_step + 1); });
  connect(m_back, &QPushButton::clicked, this, [this] { go(m_step - 1); });
  connect(m_leave, &QPushButton::clicked, this, &GuidedTour::end);
  parentWidget()->installEventFilter(this);
  for (Button* button : {m_back, m_next, m_leave}) button->installEventFilter(this);
}

int GuidedTour::steps() const { return static_cast<int>(std::size(kSteps)); }

void GuidedTour::begin() {
  m_focusBefore = QApplication::focusWidget();
  go(0);
}

void GuidedTour::go(int step) {
  if (step >= steps()) return end();
  show(qMax(0, step));
}

void GuidedTour::show(int step) {
  m_step = step;
  const Step& at = kSteps[step];
  const Command* command = m_window->commands().find(QString::fromLatin1(at.command));
  m_part = m_window->findChild<QWidget*>(QString::fromLatin1(at.part));
  m_title->setText(words(at.title));
  const QString text = words(at.text);
  m_text->setText(command ? text.arg(shortcutText(*command)) : text);
  m_count->setText(tr("%1 of %2").arg(step + 1).arg(steps()));
  m_back->setText(tr("Back"));
  m_back->setEnabled(step > 0);
  m_next->setText(step + 1 == steps() ? tr("Done") : tr("Next"));
  m_leave->setText(tr("Skip"));
  m_leave->setVisible(step + 1 < steps());
  setAccessibleName(m_title->text());
  setAccessibleDescription(m_text->text());
  place();
  m_ring->setVisible(m_part);
  m_ring->raise();
  QFrame::show();
  raise();
  m_next->setFocus(Qt::OtherFocusReason);
}

void GuidedTour::place() {
  m_text->setFixedHeight(m_text->heightForWidth(kWidth - 2 * kSpace4));
  adjustSize();
  if (!m_part) return move((parentWidget()->width() - width()) / 2, (parentWidget()->height() - height()) / 2);
  const QRect part(m_part->mapTo(parentWidget(), QPoint()), m_part->size());
  m_ring->setGeometry(part.adjusted(-3, -3, 3, 3).intersected(parentWidget()->rect()));
  // Below a part of the top, beside one at the left, within one that is larger than this.
  QPoint at(part.left(), part.bottom() + kGap);
  if (part.height() > height() + 2 * kGap) at = QPoint(part.right() + kGap, part.top() + 3 * kGap);
  if (at.x() + width() > parentWidget()->width() - kGap && part.width() > width() + 2 * kGap)
    at = part.center() - rect().center();
  move(qBound(kGap, at.x(), qMax(kGap, parentWidget()->width() - width() - kGap)),
       qBound(kGap, at.y(), qMax(kGap, parentWidget()->height() - height() - kGap)));
}

void GuidedTour::end() {
  if (isHidden()) return;
  const bool focus = isAncestorOf(QApplication::focusWidget());
  hide();
  m_ring->hide();
  if (focus && m_focusBefore) m_focusBefore->setFocus();
  Q_EMIT ended();
}

void GuidedTour::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colors().focus, 1));
  painter.setBrush(colors().surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

void GuidedTour::keyPressEvent(QKeyEvent* event) {
  if (!takeKey(event->key())) QFrame::keyPressEvent(event);
}

bool GuidedTour::takeKey(int key) {
  switch (key) {
    case Qt::Key_Escape: end(); return true;
    case Qt::Key_Right: go(m_step + 1); return true;
    case Qt::Key_Left: go(m_step - 1); return true;
    default: return false;
  }
}

void GuidedTour::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && isVisible()) show(m_step);
  QFrame::changeEvent(event);
}

bool GuidedTour::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
  // A button would take the arrows for itself, to go to its neighbour.
  if (watched != parentWidget() && event->type() == QEvent::KeyPress && takeKey(static_cast<QKeyEvent*>(event)->key()))
    return true;
  return QFrame::eventFilter(watched, event);
}

}  // namespace relata::ui
