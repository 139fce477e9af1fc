#include "ui/records/fact_value.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QTimer>

#include "ui/kit/keys.h"
#include "ui/kit/paint.h"
#include "ui/records/drafts.h"
#include "ui/records/field_editor.h"
#include "ui/records/form_text.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

/// An address that is longer than its line goes on where a reader would part it, not within a word.
QString wrapped(const FieldDef& field, const QString& text) {
  static const QRegularExpression joints(QStringLiteral("(?=[@/])|(?<=[.-])"));
  QString shown = text.left(2000);
  if (field.kind == Kind::Email || field.kind == Kind::Url) shown.replace(joints, QString(QChar(0x200b)));
  return shown;
}

constexpr int kPadX = 6;
constexpr int kPadY = 3;

// Only records with a page of their own can be gone to.
bool opens(const Registry& registry, const FieldDef& field) {
  const EntityDef* target = field.kind == Kind::Link ? registry.entity(field.linkTo.value(0)) : nullptr;
  return target && target->main;
}

}  // namespace

FactValue::FactValue(const RecordContext& context, const RegistryPtr& registry, const EntityDef& def,
                     const FieldDef& field, QWidget* parent)
    : QWidget(parent), m_context(context), m_registry(registry), m_def(def), m_field(field) {
  setFocusPolicy(Qt::TabFocus);
  setMouseTracking(true);
  setAttribute(Qt::WA_Hover);
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void FactValue::set(Id record, const QString& title, const Value& value, const LinkTitles& titles) {
  // Another record: what was typed belongs to the one before and is saved there.
  if (m_editor && record != m_record && !commit()) stopEditing(false);
  m_record = record;
  m_title = title;
  m_value = value;
  m_titles = titles;
  m_text = displayText(m_def, m_field, value, titles);
  describe();
  updateGeometry();
  update();
}

void FactValue::describe() {
  const QString label = fieldLabel(m_def, m_field);
  setAccessibleName(m_text.isEmpty() ? tr("%1: empty").arg(label) : tr("%1: %2").arg(label, m_text));
  setToolTip(m_writable ? tr("Click to edit") : QString());
  setCursor(m_writable ? Qt::IBeamCursor : Qt::ArrowCursor);
}

void FactValue::setWritable(bool on) {
  m_writable = on && m_field.kind != Kind::Computed && !m_field.is(FieldFlag::ReadOnly);
  describe();
  update();
}

int FactValue::pillsHeight(int width, QPainter* painter) const {
  int x = 0;
  int y = 0;
  const int line = pillSize(QStringLiteral("X")).height() + kSpace1;
  for (const QString& tag : m_value.list()) {
    const QString text = m_field.kind == Kind::Tags ? tag : choiceLabel(m_def, m_field, tag);
    const int wide = pillSize(text).width();
    if (x > 0 && x + wide > width) {
      x = 0;
      y += line;
    }
    if (painter) paintPill(painter, QRect(kPadX + x, kPadY - 1 + y, wide, line - kSpace1), text, Tone::Neutral);
    x += wide + kSpace1;
  }
  return y + line - kSpace1;
}

int FactValue::heightForWidth(int width) const {
  if (m_editor) return m_editor->hasHeightForWidth() ? m_editor->heightForWidth(width) : m_editor->sizeHint().height();
  const int room = width - 2 * kPadX;
  const QFontMetrics metrics(textFont(TextRole::Body));
  int height = metrics.height();
  if (m_value.isList())
    height = pillsHeight(room, nullptr);
  else if (!m_text.isEmpty())
    height =
        qMax(height,
             metrics.boundingRect(0, 0, room, 10000, Qt::TextWordWrap | Qt::TextWrapAnywhere, wrapped(m_field, m_text))
                 .height());
  return height + 2 * kPadY;
}

QSize FactValue::sizeHint() const { return {160, heightForWidth(qMax(160, width()))}; }

QSize FactValue::minimumSizeHint() const {
  return {60, m_editor ? m_editor->minimumSizeHint().height()
                       : QFontMetrics(textFont(TextRole::Body)).height() + 2 * kPadY};
}

QRect FactValue::linkRect() const {
  if (m_text.isEmpty() || !opens(*m_registry, m_field)) return {};
  return {kPadX, 0, qMin(width() - 2 * kPadX, QFontMetrics(textFont(TextRole::Body)).horizontalAdvance(m_text)),
          height()};
}

void FactValue::paintEvent(QPaintEvent*) {
  if (m_editor) return;
  QPainter painter(this);
  painter.setFont(textFont(TextRole::Body));
  const bool hovered = underMouse() && m_writable;
  if (hovered) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors().surfaceHover);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawRoundedRect(rect(), kPillRadius, kPillRadius);
  }
  const QRect room = rect().adjusted(kPadX, kPadY, -kPadX, -kPadY);
  if (m_text.isEmpty()) {
    painter.setPen(colors().textMuted);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignTop, hovered || hasFocus() ? tr("Add …") : QStringLiteral("—"));
  } else if (m_field.kind == Kind::Choice) {
    paintPill(&painter, rect().adjusted(kPadX - 2, 0, 0, 0), m_text, toneOf(m_field, m_value.text()));
  } else if (m_value.isList()) {
    pillsHeight(room.width(), &painter);
  } else {
    painter.setPen(opens(*m_registry, m_field) ? colors().accent : colors().text);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap | Qt::TextWrapAnywhere,
                     wrapped(m_field, m_text));
  }
  if (hasFocus()) paintFocus(&painter, QRectF(rect()).adjusted(1, 1, -1, -1), kPillRadius);
}

void FactValue::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !rect().contains(event->pos())) return;
  if (linkRect().contains(event->pos())) return m_context.open(m_field.linkTo.first(), m_value.id());
  startEditing();
}

void FactValue::mouseMoveEvent(QMouseEvent* event) {
  setCursor(linkRect().contains(event->pos()) ? Qt::PointingHandCursor
            : m_writable                      ? Qt::IBeamCursor
                                              : Qt::ArrowCursor);
}

void FactValue::keyPressEvent(QKeyEvent* event) {
  const bool enter = isEnter(*event);
  if (enter && event->modifiers() == Qt::ControlModifier && m_value.id() && opens(*m_registry, m_field))
    return m_context.open(m_field.linkTo.first(), m_value.id());
  if (enter || event->key() == Qt::Key_F2 || event->key() == Qt::Key_Space) return startEditing();
  QWidget::keyPressEvent(event);
}

void FactValue::startEditing() {
  if (!m_writable || m_editor) return;
  m_editor = makeFieldEditor(m_context, m_registry, m_def, m_field, EditorPlace::Form, this);
  m_editor->setValue(m_value, m_titles);
  m_editor->setGeometry(rect());
  m_editor->show();
  m_editor->input()->installEventFilter(this);
  connect(m_editor, &FieldEditor::accepted, this, &FactValue::commit);
  m_editor->input()->setFocus(Qt::OtherFocusReason);
  keepFieldText(m_context, m_def, m_field, m_record, m_title, m_value, m_editor);
  updateGeometry();
  if (m_field.kind == Kind::Choice || m_field.kind == Kind::Bool)
    QTimer::singleShot(0, m_editor, [this] {
      if (m_editor) m_editor->open();
    });
}

void FactValue::resumeEditing() {
  if (m_context.drafts && m_context.drafts->wants(fieldDraftPlace(m_def, m_record, m_field))) startEditing();
}

bool FactValue::commit() {
  if (!m_editor) return true;
  const Result<Value> value = m_editor->value();
  const Result<void> done = !value.ok() ? Result<void>(value.problem())
                            : *value == m_value
                                ? Result<void>()
                                : editRecord(m_context, m_def, m_record, m_title, {{m_field.key, *value}});
  if (!done.ok()) {
    m_editor->setProblem(problemText(done.problem()));
    m_context.toast(problemText(done.problem()));
    return false;
  }
  if (*value != m_value && m_field.kind != Kind::Link) {
    m_value = *value;
    m_text = displayText(m_def, m_field, m_value, m_titles);
    describe();
  }
  stopEditing(m_editor->input()->hasFocus());
  return true;
}

void FactValue::stopEditing(bool refocus) {
  FieldEditor* editor = std::exchange(m_editor, nullptr);
  editor->input()->removeEventFilter(this);
  editor->hide();
  editor->deleteLater();
  if (refocus) setFocus(Qt::OtherFocusReason);
  updateGeometry();
  update();
}

bool FactValue::eventFilter(QObject* watched, QEvent* event) {
  if (m_editor && event->type() == QEvent::ShortcutOverride &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
    event->accept();
    return true;
  }
  if (m_editor && event->type() == QEvent::KeyPress) {
    const auto* press = static_cast<QKeyEvent*>(event);
    if (press->key() == Qt::Key_Escape) {
      stopEditing(true);
      return true;
    }
    if (isCtrlEnter(*press)) {
      commit();
      return true;
    }
  }
  if (m_editor && event->type() == QEvent::FocusOut && !QApplication::activePopupWidget() &&
      static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason) {
    QTimer::singleShot(0, this, [this] {
      const QWidget* now = QApplication::focusWidget();
      if (m_editor && !(now && m_editor->isAncestorOf(now))) commit();
    });
  }
  return QWidget::eventFilter(watched, event);
}

bool FactValue::event(QEvent* event) {
  if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave) update();
  // The editor fills the place of the value, and may grow (tags).
  if (m_editor && event->type() == QEvent::Resize) m_editor->setGeometry(rect());
  if (m_editor && event->type() == QEvent::LayoutRequest) updateGeometry();
  if (event->type() == QEvent::LanguageChange) {
    m_text = displayText(m_def, m_field, m_value, m_titles);
    describe();
    update();
  }
  return QWidget::event(event);
}

}  // namespace relata::ui
