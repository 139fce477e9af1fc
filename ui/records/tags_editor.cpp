#include "ui/records/tags_editor.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>

#include "ui/kit/chip.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/completion_list.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/keys.h"

namespace relata::ui {

TagsEditor::TagsEditor(const RecordContext& context, QWidget* parent)
    : QWidget(parent),
      m_flow(new FlowLayout(this, 6)),
      m_edit(new QLineEdit(this)),
      m_known(new QStringListModel(this)),
      m_slot(context.reads, this) {
  m_flow->setContentsMargins(0, 0, 0, 0);
  m_edit->setPlaceholderText(tr("Add a tag"));
  m_edit->setMinimumWidth(120);
  m_edit->installEventFilter(this);
  auto* completer = new QCompleter(m_known, this);
  completer->setCaseSensitivity(Qt::CaseInsensitive);
  completer->setFilterMode(Qt::MatchContains);
  m_edit->setCompleter(completer);
  dressCompletion(completer);
  m_flow->addWidget(m_edit);
  connect(completer, QOverload<const QString&>::of(&QCompleter::activated), this, &TagsEditor::add,
          Qt::QueuedConnection);
  connect(m_edit, &QLineEdit::textEdited, this, [this](const QString& text) {
    if (text.endsWith(QLatin1Char(';')) || text.endsWith(QChar(0xff1b))) return add(text.chopped(1));
    Q_EMIT edited();
  });
  m_slot.ask<QStringList>(
      [](Reader& reader) {
        const std::vector<qint64> ids = reader.ids({QStringLiteral("tag"), {}, {}, false}, 2000);
        return QStringList(
            reader.titles(*reader.registry().entity(u"tag"), QSet<qint64>(ids.begin(), ids.end())).values());
      },
      [this](Result<QStringList> names) {
        if (!names.ok()) return;
        names->sort(Qt::CaseInsensitive);
        m_known->setStringList(*names);
      });
}

void TagsEditor::setTags(const QStringList& tags) {
  m_tags = tags;
  m_edit->clear();
  rebuild();
}

QStringList TagsEditor::tags() const {
  QStringList out = m_tags;
  const QString typed = m_edit->text().trimmed();
  if (!typed.isEmpty() && !out.contains(typed, Qt::CaseInsensitive)) out << typed;
  return out;
}

void TagsEditor::add(const QString& text) {
  m_edit->setText(text);
  m_tags = tags();
  m_edit->clear();
  rebuild();
  Q_EMIT edited();
}

void TagsEditor::rebuild() {
  clearLayout(m_flow, m_edit);
  for (const QString& tag : m_tags) {
    auto* chip = new Chip(tag, this);
    chip->setRemovable(true);
    chip->setAccessibleName(tr("Tag %1").arg(tag));
    connect(chip, &Chip::removeRequested, this, [this, tag] {
      m_tags.removeAll(tag);
      rebuild();
      Q_EMIT edited();
      m_edit->setFocus();
    });
    m_flow->addWidget(chip);
    chip->show();
  }
  m_flow->addWidget(m_edit);
  updateGeometry();
}

bool TagsEditor::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_edit && event->type() == QEvent::KeyPress) {
    const auto* press = static_cast<QKeyEvent*>(event);
    const int key = press->key();
    if (isEnter(*press)) {
      if (m_edit->text().trimmed().isEmpty()) {
        Q_EMIT accepted();
      } else {
        add(m_edit->text());
      }
      return true;
    }
    if (key == Qt::Key_Backspace && m_edit->text().isEmpty() && !m_tags.isEmpty()) {
      m_tags.removeLast();
      rebuild();
      Q_EMIT edited();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace relata::ui
