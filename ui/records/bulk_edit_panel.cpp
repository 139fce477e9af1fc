#include "ui/records/bulk_edit_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/records/bulk_runner.h"
#include "ui/records/field_editor.h"
#include "ui/records/page_words.h"

namespace relata::ui {
namespace {

enum How { Add, TakeAway, Replace };

}  // namespace

BulkEditPanel::BulkEditPanel(const RecordContext& context, const RegistryPtr& registry, const EntityDef& def,
                             const FieldDef& field, std::vector<qint64> ids, BulkRunner& runner, QWidget* anchor)
    : Popup(anchor, 340),
      m_context(context),
      m_registry(registry),
      m_def(def),
      m_field(field),
      m_ids(std::make_shared<const std::vector<qint64>>(std::move(ids))),
      m_runner(runner),
      m_editor(makeFieldEditor(context, registry, def, field, EditorPlace::Form, this)),
      m_clear(new QCheckBox(tr("Leave it empty"))),
      m_preview(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_apply(new PrimaryButton(tr("Change"))) {
  const QString label = fieldLabel(def, field);
  const auto count = static_cast<int>(m_ids->size());
  auto* title = new TextLabel(separated(tr("%1 of %n records", nullptr, count), count).arg(label), TextRole::Strong);
  title->setWordWrap(true);
  column()->addWidget(title);
  if (field.kind == Kind::Tags || field.kind == Kind::MultiChoice) {
    m_how = new QComboBox;
    const bool tags = field.kind == Kind::Tags;
    m_how->setAccessibleName(tags ? tr("What to do with the tags") : tr("What to do with the choices"));
    m_how->addItems(
        tags ? QStringList{tr("Add these tags"), tr("Take these tags away"), tr("These tags and no others")}
             : QStringList{tr("Add these choices"), tr("Take these choices away"), tr("These choices and no others")});
    column()->addWidget(m_how);
    connect(m_how, &QComboBox::currentIndexChanged, this, [this] { m_later.start(); });
  }
  m_editor->input()->setAccessibleName(label);
  column()->addWidget(m_editor);
  column()->addWidget(m_clear);
  m_clear->setVisible(!field.is(FieldFlag::Required) && field.kind != Kind::Tags && field.kind != Kind::Bool);
  m_preview->setWordWrap(true);
  m_preview->setMinimumHeight(m_preview->fontMetrics().lineSpacing() * 2);
  m_preview->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  column()->addWidget(m_preview);
  column()->addWidget(m_apply, 0, Qt::AlignRight);
  m_later.setSingleShot(true);
  m_later.setInterval(200);
  connect(&m_later, &QTimer::timeout, this, &BulkEditPanel::preview);
  connect(m_editor, &FieldEditor::edited, this, [this] { m_later.start(); });
  connect(m_editor, &FieldEditor::accepted, this, [this] { m_later.start(); });
  connect(m_clear, &QCheckBox::toggled, this, [this](bool on) {
    m_editor->setEnabled(!on);
    m_later.start();
  });
  connect(m_apply, &QPushButton::clicked, this, &BulkEditPanel::apply);
  m_apply->setEnabled(false);
  m_preview->setText(tr("Choose a value: how many records it changes is shown here."));
  openBelow(m_editor->input());
}

Result<BulkChange> BulkEditPanel::change() const {
  BulkChange change;
  if (m_clear->isChecked()) {
    change.set.insert(m_field.key, Value());
    return change;
  }
  const Result<Value> value = m_editor->value();
  if (!value.ok()) return value.problem();
  if (m_how && m_how->currentIndex() == Add)
    change.add.insert(m_field.key, value->list());
  else if (m_how && m_how->currentIndex() == TakeAway)
    change.remove.insert(m_field.key, value->list());
  else if (m_how || !value->isNull())
    change.set.insert(m_field.key, *value);
  return change;
}

void BulkEditPanel::preview() {
  const Result<BulkChange> wanted = change();
  m_apply->setEnabled(false);
  if (!wanted.ok()) return m_preview->setText(problemText(wanted.problem()));
  if (wanted->isEmpty()) return m_preview->setText({});
  m_preview->setText(tr("Counting…"));
  m_runner.rehearse(
      [workspace = &m_context.workspace, entity = m_def.key, ids = m_ids, change = *wanted](
          const BulkProgress& progress) { return rehearseBulkEdit(*workspace, entity, *ids, change, progress); },
      [self = QPointer(this)](Result<BulkReport> report) {
        if (self) self->show(report);
      });
}

void BulkEditPanel::show(const Result<BulkReport>& report) {
  if (!report.ok()) return m_preview->setText(problemText(report.problem()));
  const QLocale locale;
  QString text = tr("%1 records, %2 change.").arg(locale.toString(report->records), locale.toString(report->changed));
  if (const QString refused = refusalText(*report); !refused.isEmpty()) text += QLatin1Char(' ') + refused;
  m_preview->setText(text);
  m_apply->setEnabled(report->changed > 0);
}

void BulkEditPanel::apply() {
  const Result<BulkChange> wanted = change();
  if (!wanted.ok()) return m_preview->setText(problemText(wanted.problem()));
  if (wanted->isEmpty()) return;
  m_runner.run([workspace = &m_context.workspace, entity = m_def.key, ids = m_ids, change = *wanted](
                   const BulkProgress& progress) { return bulkEdit(*workspace, entity, *ids, change, progress); });
  close();
}

void BulkEditPanel::keyPressEvent(QKeyEvent* event) {
  if (isCtrlEnter(*event)) return apply();
  Popup::keyPressEvent(event);
}

}  // namespace relata::ui
