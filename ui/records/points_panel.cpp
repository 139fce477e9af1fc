#include "ui/records/points_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

#include "core/contacts/contact_points.h"
#include "ui/kit/buttons.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/labels.h"
#include "ui/kit/marks.h"
#include "ui/records/popup.h"
#include "ui/theme/icon.h"

namespace relata::ui {
namespace {

QString iconOf(const QString& kind) {
  if (kind == QLatin1String("email")) return QStringLiteral("mail");
  if (kind == QLatin1String("phone")) return QStringLiteral("call");
  if (kind == QLatin1String("address")) return QStringLiteral("address");
  if (kind == QLatin1String("web")) return QStringLiteral("globe");
  return QStringLiteral("chat");
}

}  // namespace

PointsPanel::PointsPanel(const RecordContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_add(new Button({}, ButtonKind::Quiet)) {
  m_header = new SectionHeader({});
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_header);
  m_rows = new QVBoxLayout;
  m_rows->setSpacing(0);
  column->addLayout(m_rows);
  connect(m_add, &QPushButton::clicked, this, [this] { ask(nullptr, m_add); });
}

void PointsPanel::show(const RecordView& view, bool writable) {
  m_view = view;
  m_writable = writable && view.record.def().sublist(u"points");
  setVisible(!view.points.isEmpty());
  rebuild();
}

void PointsPanel::rebuild() {
  m_header->setTitle(tr("Further addresses"));
  m_add->setText(tr("Add a further address"));
  m_add->setVisible(m_writable);
  clearLayout(m_rows);
  for (const Record& point : m_view.points) m_rows->addWidget(row(point));
}

QWidget* PointsPanel::row(const Record& point) {
  auto* widget = new QWidget;
  auto* layout = new QHBoxLayout(widget);
  layout->setContentsMargins(0, 1, 0, 1);
  layout->setSpacing(kSpace2);
  const EntityDef& def = point.def();
  const QString kind = choiceLabel(def, *def.field(u"kind"), point.text("kind"));
  const bool unusable = point.value("do_not_use").flag();
  auto* mark = new IconMark(iconOf(point.text("kind")));
  mark->setToolTip(kind);
  layout->addWidget(mark);
  auto* value = new ElidedLabel(point.text("value"), TextRole::Body, unusable ? TextColor::Muted : TextColor::Normal);
  layout->addWidget(value, 1);
  if (!point.text("label").isEmpty())
    layout->addWidget(new TextLabel(pointLabelText(point.text("label")), TextRole::Small, TextColor::Muted));
  if (unusable) layout->addWidget(new TonePill(tr("Do not use"), Tone::Bad));
  auto* more = new IconButton(QStringLiteral("more"), tr("Actions for %1").arg(point.text("value")));
  connect(more, &QToolButton::clicked, this, [this, point, more] { openMenu(point, more); });
  layout->addWidget(more);
  more->setVisible(m_writable);
  return widget;
}

void PointsPanel::write(ActKind kind, const std::function<Result<void>(Transaction&)>& body) {
  const Record& record = m_view.record;
  const Result<void> done = m_context.workspace.transact({kind, record.def().key, {record.title()}}, body);
  if (!done.ok()) m_context.complain(done.problem());
}

void PointsPanel::openMenu(const Record& point, QWidget* anchor) {
  QMenu menu(this);
  const Id id = point.id();
  const bool unusable = point.value("do_not_use").flag();
  if (!primaryFieldOf(m_view.record.def(), point.text("kind")).isEmpty() && !unusable)
    menu.addAction(icon("star"), tr("Make primary"), this,
                   [this, id] { write(ActKind::Edit, [id](Transaction& tx) { return makePrimary(tx, id); }); });
  menu.addAction(icon("note"), tr("Edit"), this, [this, point, anchor] { ask(&point, anchor); });
  menu.addAction(unusable ? tr("May be used again") : tr("Do not use"), this, [this, id, unusable] {
    write(ActKind::Edit, [id, unusable](Transaction& tx) {
      return tx.update(tx.def("point"), id, {{QStringLiteral("do_not_use"), unusable ? Value() : Value(true)}});
    });
  });
  menu.addSeparator();
  menu.addAction(icon("trash"), tr("Remove"), this, [this, id] {
    write(ActKind::Edit, [id](Transaction& tx) { return tx.remove(tx.def("point"), id); });
  });
  menu.exec(anchor->mapToGlobal(QPoint(0, anchor->height())));
}

void PointsPanel::ask(const Record* point, QWidget* anchor) {
  auto* popup = new Popup(anchor, 300);
  auto* kind = new QComboBox;
  kind->setAccessibleName(tr("Kind"));
  const EntityDef& def = *m_view.readerRegistry->entity(u"point");
  for (const ChoiceDef& choice : def.field(u"kind")->choices)
    kind->addItem(choiceLabel(def, *def.field(u"kind"), choice.key), choice.key);
  auto* value = new QLineEdit;
  value->setPlaceholderText(tr("Address, number or account"));
  value->setAccessibleName(value->placeholderText());
  auto* label = new QLineEdit;
  label->setPlaceholderText(tr("Label, e.g. work"));
  label->setAccessibleName(label->placeholderText());
  if (point) {
    kind->setCurrentIndex(kind->findData(point->text("kind")));
    value->setText(point->text("value"));
    label->setText(point->text("label"));
  }
  auto* save = new PrimaryButton(point ? tr("Save") : tr("Add"));
  for (QWidget* widget : std::initializer_list<QWidget*>{kind, value, label, save}) popup->column()->addWidget(widget);
  const Id id = point ? point->id() : Id();
  const Id owner = m_view.record.id();
  const auto finish = [this, popup, kind, value, label, id, owner] {
    if (value->text().trimmed().isEmpty()) return value->setFocus();
    const QHash<QString, Value> values{{QStringLiteral("kind"), Value(kind->currentData().toString())},
                                       {QStringLiteral("value"), Value(value->text())},
                                       {QStringLiteral("label"), Value(label->text())}};
    popup->close();
    write(ActKind::Edit, [&](Transaction& tx) -> Result<void> {
      if (id) return tx.update(tx.def("point"), id, values);
      Record record(tx.def("point"));
      record.set("record", owner);
      for (auto it = values.begin(); it != values.end(); ++it) record.set(it.key(), it.value());
      const auto made = tx.insert(record);
      return made.ok() ? Result<void>() : Result<void>(made.problem());
    });
  };
  connect(save, &QPushButton::clicked, this, finish);
  connect(value, &QLineEdit::returnPressed, this, finish);
  connect(label, &QLineEdit::returnPressed, this, finish);
  popup->openBelow(value);
}

void PointsPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && m_view.readerRegistry) rebuild();
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
