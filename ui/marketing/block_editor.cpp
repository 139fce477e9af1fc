#include "ui/marketing/block_editor.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include "core/marketing/asset.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/records/link_picker.h"

namespace relata::ui {
namespace {

using Kind = Block::Kind;

constexpr Kind kKinds[] = {Kind::Heading, Kind::Text,    Kind::Picture, Kind::Button,   Kind::Columns,
                           Kind::Divider, Kind::Product, Kind::Snippet, Kind::Document, Kind::Footer};
constexpr int kMostSteps = 100;
constexpr int kMostWidth = 600;  // of a mail
constexpr int kListHeight = 200, kTextHeight = 120;

QString s(const char* text) { return QString::fromUtf8(text); }

bool hasText(Kind kind) { return kind != Kind::Columns && kind != Kind::Divider && kind != Kind::Snippet; }
bool hasUrl(Kind kind) { return kind == Kind::Button || kind == Kind::Picture; }
bool hasAsset(Kind kind) { return kind == Kind::Picture || kind == Kind::Snippet || kind == Kind::Document; }

}  // namespace

BlockEditor::BlockEditor(const RecordContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_list(new QListWidget),
      m_add(new Button({})),
      m_up(new IconButton(s("chevron-up"), {})),
      m_down(new IconButton(s("chevron-down"), {})),
      m_remove(new IconButton(s("trash"), {})),
      m_undo(new IconButton(s("undo"), {})),
      m_redo(new IconButton(s("redo"), {})),
      m_form(new QWidget),
      m_text(new QPlainTextEdit),
      m_url(new QLineEdit),
      m_level(new QSpinBox),
      m_width(new QSpinBox),
      m_align(new QComboBox),
      m_who(new QComboBox),
      m_hint(new TextLabel({}, TextRole::Small, TextColor::Muted)) {
  const RegistryPtr registry = context.workspace.registry();
  const EntityDef& campaign = *registry->entity(u"campaign");
  const EntityDef& version = *registry->entity(u"asset_version");
  const EntityDef& price = *registry->entity(u"list_price");
  m_asset = new LinkPicker(context, version, *version.field(u"asset"));
  m_product = new LinkPicker(context, price, *price.field(u"product"));
  m_segment = new LinkPicker(context, campaign, *campaign.field(u"segment"));
  for (LinkPicker* picker : {m_asset, m_product, m_segment}) picker->setCreates(false);
  layOut();
  words();
}

void BlockEditor::layOut() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace2);
  auto* bar = new QHBoxLayout;
  bar->addWidget(m_add);
  for (IconButton* button : {m_up, m_down, m_remove}) bar->addWidget(button);
  bar->addStretch(1);
  for (IconButton* button : {m_undo, m_redo}) bar->addWidget(button);
  column->addLayout(bar);
  m_list->setMinimumHeight(kListHeight);
  column->addWidget(m_list);
  auto* form = new QFormLayout(m_form);
  form->setContentsMargins(0, 0, 0, 0);
  form->setRowWrapPolicy(QFormLayout::WrapLongRows);
  m_text->setMinimumHeight(kTextHeight);
  m_text->setTabChangesFocus(true);
  m_level->setRange(1, 3);
  m_width->setRange(0, kMostWidth);
  m_width->setSingleStep(10);
  for (QWidget* field :
       {static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_url), static_cast<QWidget*>(m_asset),
        static_cast<QWidget*>(m_product), static_cast<QWidget*>(m_level), static_cast<QWidget*>(m_width),
        static_cast<QWidget*>(m_align), static_cast<QWidget*>(m_who), static_cast<QWidget*>(m_segment)}) {
    auto* label = new TextLabel({}, TextRole::Small, TextColor::Secondary);
    label->setBuddy(field);
    m_labels << label;
    form->addRow(label, field);
  }
  column->addWidget(m_form);
  m_hint->setWordWrap(true);
  column->addWidget(m_hint);
  connect(m_add, &QPushButton::clicked, this, [this] {
    QMenu menu;
    for (const Kind kind : kKinds) menu.addAction(kindText(kind), this, [this, kind] { add(kind); });
    menu.exec(m_add->mapToGlobal(QPoint(0, m_add->height())));
  });
  connect(m_up, &QToolButton::clicked, this, [this] { moveChosen(-1); });
  connect(m_down, &QToolButton::clicked, this, [this] { moveChosen(1); });
  connect(m_remove, &QToolButton::clicked, this, &BlockEditor::removeChosen);
  connect(m_undo, &QToolButton::clicked, this, &BlockEditor::undo);
  connect(m_redo, &QToolButton::clicked, this, &BlockEditor::redo);
  connect(m_list, &QListWidget::currentRowChanged, this, &BlockEditor::fillForm);
  connect(m_text, &QPlainTextEdit::textChanged, this, &BlockEditor::take);
  connect(m_url, &QLineEdit::textChanged, this, &BlockEditor::take);
  connect(m_level, &QSpinBox::valueChanged, this, &BlockEditor::take);
  connect(m_width, &QSpinBox::valueChanged, this, &BlockEditor::take);
  connect(m_align, &QComboBox::currentIndexChanged, this, &BlockEditor::take);
  connect(m_who, &QComboBox::currentIndexChanged, this, &BlockEditor::take);
  for (LinkPicker* picker : {m_asset, m_product, m_segment})
    connect(picker, &LinkPicker::chosen, this, &BlockEditor::take);
}

void BlockEditor::setDocument(const BlockDocument& document) {
  m_document = document;
  m_steps = {document};
  m_at = 0;
  fillList();
  choose(0);
}

void BlockEditor::setWritable(bool on) {
  m_writable = on;
  for (QWidget* widget : {static_cast<QWidget*>(m_add), static_cast<QWidget*>(m_up), static_cast<QWidget*>(m_down),
                          static_cast<QWidget*>(m_remove), m_form})
    widget->setEnabled(on);
}

QList<Block>* BlockEditor::listOf(const Place& place) {
  if (place.column < 0) return &m_document.blocks;
  return &m_document.blocks[place.index].columns[place.column];
}

Block* BlockEditor::at(const Place& place) {
  if (place.index < 0 || place.index >= m_document.blocks.size()) return nullptr;
  if (place.column < 0) return &m_document.blocks[place.index];
  return place.inner < 0 ? nullptr : &(*listOf(place))[place.inner];
}

Block* BlockEditor::chosen() { return at(m_places.value(m_list->currentRow())); }
int BlockEditor::rows() const { return m_list->count(); }
void BlockEditor::choose(int row) { m_list->setCurrentRow(row); }

QString BlockEditor::lineOf(const Block& block) const {
  QString line = kindText(block.kind);
  const QString said = block.text.simplified().left(60);
  if (!said.isEmpty()) line += s(" · ") + said;
  if (block.limited) line += s(" · ") + (block.inverted ? tr("for who is not in a segment") : tr("for a segment"));
  return line;
}

void BlockEditor::fillList() {
  const int row = m_list->currentRow();
  m_filling = true;
  m_list->clear();
  m_places.clear();
  for (int i = 0; i < m_document.blocks.size(); ++i) {
    const Block& block = m_document.blocks[i];
    m_list->addItem(lineOf(block));
    m_places << Place{i, -1, -1};
    for (int c = 0; c < block.columns.size(); ++c) {
      // The column itself can be chosen, so that something is put into it.
      m_list->addItem(s("    ") + tr("Column %1").arg(c + 1));
      m_places << Place{i, c, -1};
      for (int k = 0; k < block.columns[c].size(); ++k) {
        m_list->addItem(s("        ") + lineOf(block.columns[c][k]));
        m_places << Place{i, c, k};
      }
    }
  }
  m_filling = false;
  m_list->setCurrentRow(qMin(row, m_list->count() - 1));
  fillForm();
}

void BlockEditor::fillForm() {
  if (m_filling) return;
  m_filling = true;
  const Block* block = chosen();
  m_form->setVisible(block);
  m_undo->setEnabled(m_writable && m_at > 0);
  m_redo->setEnabled(m_writable && m_at + 1 < m_steps.size());
  if (block) {
    const bool shown[] = {hasText(block->kind),
                          hasUrl(block->kind),
                          hasAsset(block->kind),
                          block->kind == Kind::Product,
                          block->kind == Kind::Heading,
                          block->kind == Kind::Picture,
                          block->kind != Kind::Columns && block->kind != Kind::Divider,
                          true,
                          block->limited};
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
      m_labels[i]->setVisible(shown[i]);
      m_labels[i]->buddy()->setVisible(shown[i]);
    }
    if (m_text->toPlainText() != block->text) m_text->setPlainText(block->text);
    if (m_url->text() != block->url) m_url->setText(block->url);
    m_level->setValue(block->level);
    m_width->setValue(block->width);
    m_align->setCurrentIndex(block->align == s("center") ? 1 : block->align == s("right") ? 2 : 0);
    m_who->setCurrentIndex(!block->limited ? 0 : block->inverted ? 2 : 1);
    const auto titled = [&](LinkPicker* picker, Id id, const char* entity) {
      const auto record =
          id ? m_context.workspace.read()->record(*m_context.workspace.registry()->entity(s(entity)), id)
             : std::nullopt;
      picker->setLink(id, record ? record->title() : QString());
    };
    titled(m_asset, block->asset, "asset");
    titled(m_product, block->product, "product");
    titled(m_segment, block->segment, "segment");
  }
  m_filling = false;
}

void BlockEditor::take() {
  Block* block = m_filling ? nullptr : chosen();
  if (!block) return;
  const Block before = *block;
  const auto linked = [](LinkPicker* picker, Id kept) {
    const auto value = picker->value();
    return value.ok() ? (value->isNull() ? Id() : value->id()) : kept;
  };
  if (hasText(block->kind)) block->text = m_text->toPlainText();
  if (hasUrl(block->kind)) block->url = m_url->text().trimmed();
  if (hasAsset(block->kind)) block->asset = linked(m_asset, block->asset);
  if (block->kind == Kind::Product) block->product = linked(m_product, block->product);
  block->level = m_level->value();
  if (block->kind == Kind::Picture) block->width = m_width->value();
  static const char* const kAligned[] = {"", "center", "right"};
  block->align = s(kAligned[m_align->currentIndex() < 0 ? 0 : m_align->currentIndex()]);
  block->limited = m_who->currentIndex() > 0;
  m_segment->setVisible(block->limited);
  m_labels.last()->setVisible(block->limited);
  block->inverted = m_who->currentIndex() == 2;
  block->segment = block->limited ? linked(m_segment, block->segment) : Id();
  if (before == *block) return;
  const int row = m_list->currentRow();
  if (m_places.value(row).column < 0) m_list->item(row)->setText(lineOf(*block));
  note();
}

void BlockEditor::note() {
  // Letters typed into one text are one step.
  const bool same = m_at > 0 && m_at + 1 == m_steps.size() && m_steps[m_at].blocks.size() == m_document.blocks.size() &&
                    m_text->hasFocus();
  m_steps = m_steps.mid(0, m_at + 1);
  if (same)
    m_steps[m_at] = m_document;
  else
    m_steps << m_document;
  if (m_steps.size() > kMostSteps) m_steps.removeFirst();
  m_at = static_cast<int>(m_steps.size()) - 1;
  m_undo->setEnabled(m_writable && m_at > 0);
  m_redo->setEnabled(false);
  Q_EMIT changed();
}

void BlockEditor::add(Kind kind) {
  Place place = m_places.value(m_list->currentRow());
  if (kind == Kind::Columns) place.column = -1;
  Block block;
  block.kind = kind;
  if (kind == Kind::Columns) block.columns << QList<Block>{} << QList<Block>{};
  if (kind == Kind::Footer) block.text = usualDocument(s("en")).blocks.last().text;
  QList<Block>* list = place.index < 0 ? &m_document.blocks : listOf(place);
  const int after = place.column < 0 ? place.index : place.inner;
  list->insert(after + 1, block);
  fillList();
  for (int row = 0; row < m_places.size(); ++row) {
    const Place& one = m_places[row];
    const bool here = place.column < 0
                          ? one.index == place.index + 1 && one.column < 0
                          : one.index == place.index && one.column == place.column && one.inner == place.inner + 1;
    if (here) choose(row);
  }
  note();
}

void BlockEditor::removeChosen() {
  const Place place = m_places.value(m_list->currentRow());
  if (!at(place)) return;
  listOf(place)->removeAt(place.column < 0 ? place.index : place.inner);
  fillList();
  note();
}

void BlockEditor::moveChosen(int by) {
  const Place place = m_places.value(m_list->currentRow());
  if (!at(place)) return;
  QList<Block>* list = listOf(place);
  const int from = place.column < 0 ? place.index : place.inner, to = from + by;
  if (to < 0 || to >= list->size()) return;
  list->move(from, to);
  fillList();
  for (int row = 0; row < m_places.size(); ++row) {
    const Place& one = m_places[row];
    if (place.column < 0 ? one.index == to && one.column < 0
                         : one.index == place.index && one.column == place.column && one.inner == to)
      choose(row);
  }
  note();
}

void BlockEditor::undo() {
  if (m_at == 0) return;
  m_document = m_steps[--m_at];
  fillList();
  Q_EMIT changed();
}

void BlockEditor::redo() {
  if (m_at + 1 >= m_steps.size()) return;
  m_document = m_steps[++m_at];
  fillList();
  Q_EMIT changed();
}

QString BlockEditor::kindText(Kind kind) const {
  switch (kind) {
    case Kind::Heading: return tr("Heading");
    case Kind::Text: return tr("Text");
    case Kind::Picture: return tr("Picture");
    case Kind::Button: return tr("Button");
    case Kind::Columns: return tr("Columns");
    case Kind::Divider: return tr("Line");
    case Kind::Product: return tr("Product");
    case Kind::Snippet: return tr("Snippet");
    case Kind::Document: return tr("Document");
    case Kind::Footer: return tr("Footer");
  }
  return {};
}

void BlockEditor::words() {
  m_add->setText(tr("Add a block"));
  m_up->setName(tr("Move up"));
  m_down->setName(tr("Move down"));
  m_remove->setName(tr("Remove the block"));
  m_undo->setName(tr("Take the last change back"));
  m_redo->setName(tr("Make it again"));
  m_list->setAccessibleName(tr("Blocks of the mail"));
  const QString labels[] = {tr("Text"),  tr("Leads to"), tr("From the contents"), tr("Product"), tr("Size"),
                            tr("Width"), tr("Placed"),   tr("Shown to"),          tr("Segment")};
  m_width->setSpecialValueText(tr("As wide as it is"));
  for (qsizetype i = 0; i < m_labels.size(); ++i) {
    m_labels[i]->setText(labels[i]);
    m_labels[i]->buddy()->setAccessibleName(labels[i]);
  }
  m_filling = true;
  const int align = m_align->currentIndex(), who = m_who->currentIndex();
  m_align->clear();
  m_align->addItems({tr("Left"), tr("Middle"), tr("Right")});
  m_align->setCurrentIndex(qMax(0, align));
  m_who->clear();
  m_who->addItems({tr("Everybody"), tr("Who is in a segment"), tr("Who is not in a segment")});
  m_who->setCurrentIndex(qMax(0, who));
  m_filling = false;
  m_hint->setText(
      tr("{{contact.given_name|there}} writes the name, and “there” where it is not known. **bold**, *italic*, "
         "[words](https://…). {{unsubscribe}} is the way out, {{coupon}} a code for each person."));
}

void BlockEditor::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    words();
    fillList();
  }
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
