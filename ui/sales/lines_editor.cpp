#include "ui/sales/lines_editor.h"

#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

#include "core/base/money.h"
#include "core/sales/decimal_check.h"
#include "core/sales/document_sums.h"
#include "ui/kit/buttons.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/row_height.h"
#include "ui/records/link_picker.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kMostRows = 14;       // then the sheet scrolls by itself
constexpr qsizetype kMostTold = 4;  // prices in one sentence
constexpr int kSide = kSpace3 - 3;  // Qt adds three itself
constexpr int kWidths[] = {0, 78, 80, 86, 60, 88};
constexpr int kLeastWidth = 534;  // all columns and room for the name of a product

/// A cell as a line to type into; in the first column products are offered.
class LineDelegate : public QStyledItemDelegate {
 public:
  LineDelegate(const RecordContext& context, LinesModel& model, QObject* parent)
      : QStyledItemDelegate(parent), m_context(context), m_model(model) {}

  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& at) const override {
    if (at.column() != LinesModel::Name) {
      auto* line = new QLineEdit(parent);
      line->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
      line->setAccessibleName(m_model.headerData(at.column(), Qt::Horizontal, Qt::DisplayRole).toString());
      return line;
    }
    const EntityDef& def = *m_model.view().registry->entity(u"line");
    auto* picker = new LinkPicker(m_context, def, *def.field(u"product"), parent);
    picker->setAccessibleName(m_model.headerData(at.column(), Qt::Horizontal, Qt::DisplayRole).toString());
    auto* self = const_cast<LineDelegate*>(this);
    connect(picker, &LinkPicker::chosen, self, [self, picker] {
      Q_EMIT self->commitData(picker);
      Q_EMIT self->closeEditor(picker, EditNextItem);
    });
    return picker;
  }

  void setEditorData(QWidget* editor, const QModelIndex& at) const override {
    auto* line = qobject_cast<QLineEdit*>(editor);
    if (!line || line->isModified() || m_model.isNewRow(at.row())) return;
    const QString text = at.data(Qt::EditRole).toString();
    const Id product = at.column() == LinesModel::Name && m_model.idAt(at.row())
                           ? m_model.view().lines[at.row()].value("product").id()
                           : Id();
    if (auto* picker = qobject_cast<LinkPicker*>(editor); picker && product)
      picker->setLink(product, text);
    else
      line->setText(text);
    line->selectAll();
  }

  void setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& at) const override {
    if (auto* picker = qobject_cast<LinkPicker*>(editor)) {
      const Result<Value> chosen = picker->value();
      if (chosen.ok() && chosen->id())
        m_model.setProduct(at.row(), chosen->id());
      else
        m_model.setTyped(at.row(), at.column(), picker->text());
      return;
    }
    if (auto* line = qobject_cast<QLineEdit*>(editor)) m_model.setTyped(at.row(), at.column(), line->text());
  }

  /// Words begin where those of their heading do; the cell that has the keyboard has a frame.
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& at) const override {
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, at);
    const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    const bool focused = cell.state.testFlag(QStyle::State_HasFocus);
    cell.rect.adjust(kSide, 0, -kSide, 0);
    cell.backgroundBrush = Qt::NoBrush;
    cell.state &= ~(QStyle::State_Selected | QStyle::State_MouseOver | QStyle::State_HasFocus);
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    if (!focused) return;
    painter->setPen(QPen(colors().focus, 2));
    painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
  }

  void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const override {
    editor->setGeometry(option.rect);
  }

 private:
  const RecordContext& m_context;
  LinesModel& m_model;
};

}  // namespace

LinesTable::LinesTable(const RecordContext& context, LinesModel* model, QWidget* parent)
    : QTableView(parent), m_model(model) {
  setModel(model);
  setItemDelegate(new LineDelegate(context, *model, this));
  setAccessibleName(tr("Lines"));
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  followRowHeight(this);
  setShowGrid(false);
  setSelectionMode(ExtendedSelection);
  setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed | SelectedClicked);
  setTabKeyNavigation(false);
  setWordWrap(false);
  setFrameShape(NoFrame);
  setVerticalScrollMode(ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setContextMenuPolicy(Qt::CustomContextMenu);
  setMinimumWidth(kLeastWidth);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setSectionsClickable(false);
  connect(this, &QWidget::customContextMenuRequested, this, &LinesTable::openMenu);
  connect(model, &QAbstractItemModel::modelReset, this, &LinesTable::fitRows);
  connect(model, &QAbstractItemModel::rowsInserted, this, &LinesTable::fitRows);
  connect(model, &QAbstractItemModel::dataChanged, this, &LinesTable::fitRows);
  fitRows();
}

/// A number is never cut: prices have up to six decimals.
int LinesTable::widthOf(int column) const {
  constexpr int kLooked = 500;  // rows; more are not seen at once
  int width = kWidths[column];
  const QFontMetrics metrics(font());
  for (int row = 0; row < qMin(m_model->rowCount(), kLooked); ++row) {
    const QString text = m_model->index(row, column).data().toString();
    width = qMax(width, metrics.horizontalAdvance(text) + 2 * kSide + 8);
  }
  return width;
}

void LinesTable::fitRows() {
  for (int column = 0; column < LinesModel::ColumnCount && column < horizontalHeader()->count(); ++column) {
    horizontalHeader()->setSectionResizeMode(column, column == 0 ? QHeaderView::Stretch : QHeaderView::Fixed);
    if (column > 0) setColumnWidth(column, widthOf(column));
  }
  const int rows = std::clamp(m_model->rowCount(), 1, kMostRows);
  setFixedHeight(horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + 2);
}

void LinesTable::beginNewLine() {
  m_isBegun = true;
  show();  // without lines a deal shows none
  const QModelIndex at = m_model->index(m_model->rowCount() - 1, LinesModel::Name);
  setFocus(Qt::OtherFocusReason);
  setCurrentIndex(at);
  scrollTo(at);
  edit(at);
}

QList<int> LinesTable::chosenRows() const {
  QList<int> rows;
  for (const QModelIndex& at : selectionModel()->selectedIndexes())
    if (!rows.contains(at.row()) && m_model->idAt(at.row())) rows << at.row();
  return rows;
}

void LinesTable::keyPressEvent(QKeyEvent* event) {
  const QModelIndex at = currentIndex();
  const bool alt = event->modifiers().testFlag(Qt::AltModifier);
  if (alt && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
    const int to = at.row() + (event->key() == Qt::Key_Up ? -1 : 1);
    if (m_model->move(at.row(), to)) setCurrentIndex(m_model->index(to, at.column()));
    return;
  }
  if (alt && event->key() == Qt::Key_O) return void(m_model->toggleOptional(at.row()));
  if (event->key() == Qt::Key_Delete) return void(m_model->remove(chosenRows()));
  if (isEnter(*event) && at.isValid() && at.flags().testFlag(Qt::ItemIsEditable) && state() != EditingState) {
    edit(at);
    return;
  }
  // A sheet on a page: Tab leaves it where no cell is being written.
  QTableView::keyPressEvent(event);
}

/// Tab from the last cell of a line begins the next one; a new line goes on with its quantity.
void LinesTable::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) {
  const QModelIndex at = currentIndex();
  const bool next = hint == QAbstractItemDelegate::EditNextItem;
  m_isBegun = false;
  QTableView::closeEditor(editor, next ? QAbstractItemDelegate::NoHint : hint);
  if (!next || !at.isValid()) return;
  int row = at.row(), column = at.column() + 1;
  const auto isOpen = [&](int to) { return m_model->index(row, to).flags().testFlag(Qt::ItemIsEditable); };
  while (m_model->isNewRow(row) && column < LinesModel::Tax && !isOpen(column)) ++column;
  if (column >= LinesModel::Tax) {
    column = LinesModel::Name;
    ++row;
  }
  const QModelIndex to = m_model->index(row, column);
  if (!to.isValid() || !to.flags().testFlag(Qt::ItemIsEditable)) return;
  setCurrentIndex(to);
  edit(to);
}

void LinesTable::openMenu(const QPoint& at) {
  const int row = indexAt(at).row();
  if (!m_model->isWritable() || !m_model->idAt(row)) return;
  QMenu menu(this);
  menu.addAction(m_model->view().lines[row].value("optional").flag() ? tr("Not optional") : tr("Optional"), this,
                 [this, row] { m_model->toggleOptional(row); });
  menu.addAction(tr("Move up"), this, [this, row] { m_model->move(row, row - 1); });
  menu.addAction(tr("Move down"), this, [this, row] { m_model->move(row, row + 1); });
  menu.addAction(tr("Delete"), this, [this, row] { m_model->remove({row}); });
  menu.exec(viewport()->mapToGlobal(at));
}

LinesEditor::LinesEditor(const RecordContext& context, QWidget* parent)
    : PagePart(parent),
      m_context(context),
      m_model(new LinesModel(context, this)),
      m_table(new LinesTable(context, m_model)),
      m_prices(new TextLabel({}, TextRole::Small, TextColor::Warning)),
      m_hint(new TextLabel({}, TextRole::Small, TextColor::Muted)),
      m_problem(new TextLabel({}, TextRole::Small, TextColor::Bad)),
      m_add(new Button({}, ButtonKind::Quiet)),
      m_follow(new Button({}, ButtonKind::Quiet)),
      m_sums(new QGridLayout),
      m_slot(context.reads, this) {
  m_add->hide();
  m_follow->hide();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace1);
  column->addWidget(m_table);
  m_problem->setWordWrap(true);
  m_problem->hide();
  column->addWidget(m_problem);
  m_prices->setWordWrap(true);
  m_prices->hide();
  column->addWidget(m_prices);
  m_hint->setWordWrap(true);
  auto* foot = new QHBoxLayout;
  auto* left = new QVBoxLayout;
  left->addWidget(m_add, 0, Qt::AlignLeft);
  left->addWidget(m_follow, 0, Qt::AlignLeft);
  left->addWidget(m_hint);
  left->addStretch();
  foot->addLayout(left, 1);
  m_sums->setHorizontalSpacing(kSpace4);
  m_sums->setVerticalSpacing(2);
  foot->addLayout(m_sums);
  column->addLayout(foot);
  connect(m_add, &QPushButton::clicked, m_table, &LinesTable::beginNewLine);
  connect(m_follow, &QPushButton::clicked, this, [this] {
    const Record& deal = m_model->view().document;
    const Result<void> done = editRecord(m_context, deal.def(), deal.id(), deal.title(),
                                         {{QStringLiteral("amount_from_lines"), Value(true)}});
    if (!done.ok()) m_context.complain(done.problem());
  });
  // What was refused is said where it was typed.
  connect(m_model, &LinesModel::failed, this, [this](const Problem& problem) {
    m_problem->setText(problemText(problem));
    m_problem->show();
  });
  connect(m_model, &QAbstractItemModel::dataChanged, m_problem, &QWidget::hide);
  connect(m_model, &QAbstractItemModel::rowsInserted, m_problem, &QWidget::hide);
}

void LinesEditor::show(const RecordView& view, bool writable) {
  m_writable = writable;
  m_slot.ask<std::optional<LinesView>>(
      [entity = view.record.def().key, id = view.record.id()](Reader& reader) { return readLines(reader, entity, id); },
      [this](Result<std::optional<LinesView>> lines) {
        if (lines.ok() && *lines) take(**lines);
      });
}

void LinesEditor::take(const LinesView& view) {
  const QString status = view.document.text("status");
  const bool open = view.document.def().key != QLatin1String("quote") || status == QLatin1String("draft") ||
                    status == QLatin1String("in_approval");
  m_model->take(view, m_writable && open);
  tellPrices();
  showSums();
  Q_EMIT read();
}

/// Stays until something else of the document changes.
void LinesEditor::tellPrices() {
  const LinesView& now = m_model->view();
  const auto values = [](const LinesView& of) {
    QList<QHash<QString, Value>> all{of.document.values()};
    for (const Record& line : of.lines) all << line.values();
    return all;
  };
  if (!m_told.document.isNull() && m_told.document.id() == now.document.id() && values(m_told) == values(now)) return;
  const QStringList changes = foundAgain(m_told, now);
  m_told = now;
  m_prices->setVisible(!changes.isEmpty());
  const auto more = static_cast<int>(changes.size() - kMostTold);
  QString text = changes.mid(0, kMostTold).join(QStringLiteral(" · "));
  if (more > 0) text = tr("%1 and %n more", nullptr, more).arg(text);
  m_prices->setText(changes.isEmpty() ? QString() : tr("Prices were found again: %1").arg(text));
}

QString LinesEditor::priceNews() const { return m_prices->isHidden() ? QString() : m_prices->text(); }

QString LinesEditor::sum(const QString& label) const { return m_shownSums.value(label); }

void LinesEditor::addSum(const QString& label, const QString& amount, bool strong) {
  const int row = m_sums->count() / 2;
  auto* name = new TextLabel(label, strong ? TextRole::Strong : TextRole::Small,
                             strong ? TextColor::Normal : TextColor::Secondary);
  auto* value = new TextLabel(amount, strong ? TextRole::Strong : TextRole::Body);
  value->setTextInteractionFlags(Qt::TextSelectableByMouse);
  value->setAccessibleName(QStringLiteral("%1 %2").arg(label, amount));
  m_sums->addWidget(name, row, 0, Qt::AlignRight | Qt::AlignVCenter);
  m_sums->addWidget(value, row, 1, Qt::AlignRight | Qt::AlignVCenter);
  m_shownSums.insert(label, amount);
}

/// The sums as they are stored with the document; what is in the taxes comes from the same calculation.
void LinesEditor::showSums() {
  clearLayout(m_sums);
  m_shownSums.clear();
  const LinesView& view = m_model->view();
  const Record& document = view.document;
  const bool isDeal = document.def().key == QLatin1String("deal");
  const bool follows = document.value("amount_from_lines").flag();
  const bool writable = m_model->isWritable();
  m_add->setText(tr("Add a line"));
  m_add->setVisible(writable);
  m_follow->setText(tr("Make this the amount of the deal"));
  m_follow->setVisible(writable && isDeal && !follows && !view.lines.isEmpty());
  m_table->setVisible(!view.lines.isEmpty() || (writable && (!isDeal || m_table->isBegun())));
  m_hint->setText(!writable                        ? QString()
                  : isDeal && follows              ? tr("The amount of the deal is the sum of its products.")
                  : isDeal && view.lines.isEmpty() ? tr("Products make the amount of the deal, and its quote.")
                  : document.value("discount").decimal() > 0 || view.lines.size() < 2
                      ? QString()
                      : tr("Alt+Up and Alt+Down move a line, Alt+O makes it optional."));
  m_hint->setVisible(!m_hint->text().isEmpty());
  if (view.lines.isEmpty() && isDeal) return;
  const QLocale locale;
  if (isDeal) {
    const QString currency = view.lines.first().value("amount").money().currency;
    return addSum(tr("Sum of the products"),
                  moneyDigits(view.total.net, currency, locale) + QLatin1Char(' ') + currency, true);
  }
  const QString currency = document.text("currency");
  const auto digits = [&](qint64 minor) { return moneyDigits(minor, currency, locale); };
  const auto stored = [&](const char* key) { return digits(document.value(key).money().minor); };
  const bool gross = document.value("prices_include_tax").flag();
  if (document.value("discount_total").money().minor > 0) {
    addSum(tr("Subtotal"), stored("subtotal"));
    addSum(tr("Discount"), QString::fromUtf8("−") + stored("discount_total"));
  }
  if (!gross) addSum(tr("Net"), stored("net"));
  for (size_t i = 0; i < view.total.groups.size(); ++i) {
    const TaxGroup& group = view.total.groups[i];
    QString name = view.taxNames[static_cast<qsizetype>(i)];
    const double rate = ofMillionths(group.rate.shifted(6).rounded().value_or(0));
    if (name.isEmpty()) name = tr("Tax %1 %").arg(locale.toString(rate, 'g', 8));
    addSum(tr("%1 on %2").arg(name, digits(group.base)), digits(group.tax));
  }
  addSum(tr("Total"), stored("total") + QLatin1Char(' ') + currency, true);
}

void LinesEditor::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && !m_model->view().document.isNull()) showSums();
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
