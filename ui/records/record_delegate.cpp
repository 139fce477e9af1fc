#include "ui/records/record_delegate.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QTimer>

#include "ui/kit/paint.h"
#include "ui/records/field_editor.h"
#include "ui/records/form_text.h"
#include "ui/records/record_table_model.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kPad = 12;
constexpr int kAvatar = 24;

FieldEditor* editorOf(QObject* watched) {
  for (QObject* object = watched; object; object = object->parent())
    if (auto* editor = qobject_cast<FieldEditor*>(object)) return editor;
  return nullptr;
}

void paintWords(QPainter* painter, const QRect& rect, const QString& text, const QColor& color) {
  painter->setPen(color);
  const QString line = text.contains(QLatin1Char('\n')) ? text.simplified() : text;
  painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextDontClip,
                    painter->fontMetrics().elidedText(line, Qt::ElideRight, rect.width()));
}

// A row that is not here yet: a bar where its words will be.
void paintPlaceholder(QPainter* painter, const QRect& rect) {
  painter->setPen(Qt::NoPen);
  painter->setBrush(colors().surfaceSunken);
  painter->drawRoundedRect(QRect(rect.left(), rect.center().y() - 4, qMin(rect.width(), 90), 8), 4, 4);
}

void paintTags(QPainter* painter, QRect rect, const QStringList& tags) {
  for (qsizetype i = 0; i < tags.size(); ++i) {
    const int width = pillSize(tags[i]).width();
    if (width > rect.width()) {
      paintWords(painter, rect, QStringLiteral("+%1").arg(tags.size() - i), colors().textMuted);
      return;
    }
    paintPill(painter, rect, tags[i], Tone::Neutral);
    rect.setLeft(rect.left() + width + kSpace1);
  }
}

}  // namespace

QRect checkRect(const QRect& cell) { return {cell.center().x() - 6, cell.center().y() - 6, 14, 14}; }

void paintCheck(QPainter* painter, const QRect& rect, Qt::CheckState state) {
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const bool on = state != Qt::Unchecked;
  painter->setPen(QPen(on ? colors().accent : colors().borderStrong, 1));
  painter->setBrush(on ? colors().accent : colors().surface);
  painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
  painter->setPen(QPen(colors().onAccent, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  const QPointF at = rect.topLeft();
  if (state == Qt::Checked)
    painter->drawPolyline(QPolygonF({at + QPointF(3.4, 7.2), at + QPointF(6, 9.8), at + QPointF(10.6, 4.6)}));
  if (state == Qt::PartiallyChecked) painter->drawLine(at + QPointF(4, 7), at + QPointF(10, 7));
  painter->restore();
}

RecordDelegate::RecordDelegate(const RecordContext& context, RecordTableModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_context(context), m_model(model) {}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const FieldDef* field = m_model.fieldAt(index.column());
  const QString text = index.data().toString();
  int width = option.fontMetrics.horizontalAdvance(text) + 2 * kPad;
  if (field && field->is(FieldFlag::Title)) width += kAvatar + kSpace2;
  if (field && field->valueKind() == Kind::Choice) width = pillSize(text).width() + 2 * kPad;
  return {width, rowHeight()};
}

void RecordDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  painter->save();
  const bool selected = option.state.testFlag(QStyle::State_Selected);
  const bool hovered = m_hovered.isValid() && m_hovered.row() == index.row();
  if (selected || hovered) painter->fillRect(option.rect, selected ? colors().selection : colors().surfaceHover);
  painter->setPen(colors().border);
  painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
  const QRect rect = option.rect.adjusted(kPad, 0, -kSpace2, -1);
  painter->setFont(textFont(TextRole::Body));
  if (!m_model.fieldAt(index.column())) {
    paintCheck(painter, checkRect(option.rect), selected ? Qt::Checked : Qt::Unchecked);
  } else if (index.data(RecordTableModel::LoadedRole).toBool()) {
    paintCell(painter, option, index, rect);
  } else {
    paintPlaceholder(painter, rect);
  }
  if (option.state.testFlag(QStyle::State_HasFocus) && index.column() > 0)
    paintFocus(painter, QRectF(option.rect).adjusted(1, 1, -1, -2), 4);
  painter->restore();
}

void RecordDelegate::paintCell(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                               const QRect& rect) const {
  const FieldDef& field = *m_model.fieldAt(index.column());
  const Value value = m_model.recordAt(index.row())->value(field.key);
  const QString text = index.data().toString();
  if (field.is(FieldFlag::Title) && !m_look.isPlain()) return paintTwoLines(painter, index, rect);
  if (field.key == m_look.moment && m_look.pill)
    if (const auto pill = m_look.pill(*m_model.recordAt(index.row()), m_context.time())) {
      paintPill(painter, rect, pill->text, pill->tone);
      return;
    }
  if (field.is(FieldFlag::Title) && m_model.def().sublist(u"activity")) {  // people and companies have a face
    paintAvatar(painter, QRect(rect.left(), rect.center().y() - kAvatar / 2 + 1, kAvatar, kAvatar), text);
    return paintWords(painter, rect.adjusted(kAvatar + kSpace2, 0, 0, 0), text, colors().text);
  }
  if (field.is(FieldFlag::Title)) return paintWords(painter, rect, text, colors().text);
  if (value.isNull()) return;
  switch (field.valueKind()) {
    case Kind::Choice: paintPill(painter, rect, text, toneOf(field, value.text())); return;
    case Kind::Tags: paintTags(painter, rect, value.list()); return;
    case Kind::Integer:
    case Kind::Decimal:
    case Kind::Money:
      painter->setPen(colors().text);
      paintNumber(painter, rect, text);
      return;
    case Kind::Link: {
      const bool underPointer = m_hovered == index;
      if (underPointer) {
        QFont font = painter->font();
        font.setUnderline(true);
        painter->setFont(font);
      }
      return paintWords(painter, rect, text, underPointer ? colors().accent : colors().textSecondary);
    }
    default:
      paintWords(painter, rect, text,
                 option.state.testFlag(QStyle::State_Enabled) ? colors().textSecondary : colors().textDisabled);
  }
}

/// The title, and under it what else says which one it is.
void RecordDelegate::paintTwoLines(QPainter* painter, const QModelIndex& index, const QRect& rect) const {
  const int line = painter->fontMetrics().height();
  const QRect upper(rect.left(), rect.center().y() - line - 1, rect.width(), line + 2);
  painter->setFont(textFont(TextRole::Strong));
  paintWords(painter, upper, index.data().toString(), colors().text);
  painter->setFont(textFont(TextRole::Small));
  paintWords(painter, upper.translated(0, line + 2), m_model.wordsAt(index.row(), m_look.below), colors().textMuted);
}

QWidget* RecordDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
  const FieldDef* field = m_model.fieldAt(index.column());
  if (!field || !m_model.recordAt(index.row())) return nullptr;
  auto* self = const_cast<RecordDelegate*>(this);  // NOLINT: Qt makes editors through a const member
  FieldEditor* editor =
      makeFieldEditor(m_context, m_model.registry(), m_model.def(), *field, EditorPlace::Cell, parent);
  editor->setAutoFillBackground(true);
  editor->setProperty("row-id", QVariant::fromValue<qlonglong>(m_model.idAt(index.row()).bits()));
  editor->setProperty("column", index.column());
  editor->input()->installEventFilter(self);
  connect(editor, &FieldEditor::accepted, self, [self, editor, row = QPersistentModelIndex(index)] {
    const bool typed = qobject_cast<QLineEdit*>(editor->input()) != nullptr;
    if (self->tryCommit(editor, SubmitModelCache) && typed) Q_EMIT self->entered(row);
  });
  // Tab opens the next editor before the last one is gone.
  connect(editor, &QObject::destroyed, self, [self] { Q_EMIT self->editingChanged(--self->m_open > 0); });
  ++self->m_open;
  m_editor = editor;
  Q_EMIT self->editingChanged(true);
  return editor;
}

void RecordDelegate::setEditorData(QWidget* widget, const QModelIndex& index) const {
  // Only at first: a change from elsewhere must not take away what is being typed.
  if (widget->property("filled").toBool()) return;
  widget->setProperty("filled", true);
  auto* editor = static_cast<FieldEditor*>(widget);
  const FieldDef* field = m_model.fieldAt(index.column());
  const Record* record = m_model.recordAt(index.row());
  if (!field || !record) return;
  editor->setValue(record->value(field->key), m_model.titlesAt(index.row()));
  keepFieldText(m_context, m_model.def(), *field, record->id(), record->title(), record->value(field->key), editor);
  if (!m_typedAhead.isEmpty()) {
    editor->setTyped(std::exchange(m_typedAhead, QString()));
    // The view selects the editor's text after this; the next key must not overwrite the first one.
    QTimer::singleShot(0, editor, [editor] {
      if (auto* line = qobject_cast<QLineEdit*>(editor->input())) line->end(false);
    });
  } else if (field->kind == Kind::Choice || field->kind == Kind::Bool || field->kind == Kind::MultiChoice) {
    QTimer::singleShot(0, editor, [editor] { editor->open(); });
  }
}

void RecordDelegate::setModelData(QWidget*, QAbstractItemModel*, const QModelIndex&) const {}

void RecordDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                          const QModelIndex&) const {
  // All of the text is to be read, over the next cells if need be.
  const auto* line = qobject_cast<QLineEdit*>(static_cast<FieldEditor*>(editor)->input());
  const int text = line ? line->fontMetrics().horizontalAdvance(line->text()) + 4 * kSpace3 : 0;
  const int wanted = qMin(qMax(180, text), editor->parentWidget()->width() - option.rect.left());
  const int width = qMax(option.rect.width(), wanted);
  editor->setGeometry(option.rect.left(), option.rect.top(), width, option.rect.height());
}

bool RecordDelegate::finishEditing() {
  if (!m_editor || tryCommit(m_editor, NoHint)) return true;
  // The press has taken the keyboard away; it comes back once the press is over.
  QTimer::singleShot(0, m_editor, [editor = m_editor.data()] { editor->input()->setFocus(Qt::OtherFocusReason); });
  return false;
}

bool RecordDelegate::tryCommit(FieldEditor* editor, EndEditHint hint) {
  if (editor->property("done").toBool()) return true;
  const int row = m_model.rowOf(Id(editor->property("row-id").toLongLong()));
  const QModelIndex index = m_model.index(row, editor->property("column").toInt());
  const Result<Value> value = editor->value();
  const Result<void> done = !index.isValid() ? Result<void>()
                            : value.ok()     ? m_model.commit(index, *value)
                                             : Result<void>(value.problem());
  if (!done.ok()) {
    editor->setProblem(problemText(done.problem()));
    m_context.toast(problemText(done.problem()));
    return false;
  }
  editor->setProperty("done", true);
  Q_EMIT closeEditor(editor, hint);
  return true;
}

bool RecordDelegate::eventFilter(QObject* watched, QEvent* event) {
  FieldEditor* editor = editorOf(watched);
  if (!editor) return false;
  if (event->type() == QEvent::ShortcutOverride) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape || key == Qt::Key_Tab || key == Qt::Key_Backtab) {
      event->accept();
      return true;
    }
  }
  if (event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Tab || key == Qt::Key_Backtab) {
      tryCommit(editor, key == Qt::Key_Tab ? EditNextItem : EditPreviousItem);
      return true;
    }
    if (key == Qt::Key_Escape) {
      editor->setProperty("done", true);
      Q_EMIT closeEditor(editor, RevertModelCache);
      return true;
    }
  }
  if (event->type() == QEvent::FocusOut && watched == editor->input() && !QApplication::activePopupWidget()) {
    const auto reason = static_cast<QFocusEvent*>(event)->reason();
    if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
      QTimer::singleShot(0, editor, [this, editor] { tryCommit(editor, NoHint); });
  }
  return false;
}

}  // namespace relata::ui
