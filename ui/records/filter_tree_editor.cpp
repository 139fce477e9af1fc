#include "ui/records/filter_tree_editor.h"

#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"

namespace relata::ui {
namespace {

constexpr int kWidth = 520;
constexpr int kHeight = 320;

}  // namespace

FilterTreeEditor::FilterTreeEditor(const RecordContext& context, const RegistryPtr& registry, const EntityDef& def,
                                   const Filter& filter, QWidget* anchor)
    : Popup(anchor, kWidth),
      m_panel(new FilterTreePanel(context, registry, def, filter)),
      m_text(new TextLabel({}, TextRole::Small, TextColor::Muted)) {
  m_text->setWordWrap(true);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_text->setText(printFilter(filter));
  auto* apply = new PrimaryButton(tr("Apply"));
  column()->addWidget(scrolledPanel(m_panel, kHeight));
  column()->addWidget(m_text);
  column()->addWidget(apply, 0, Qt::AlignRight);
  connect(m_panel, &FilterTreePanel::changed, this, [this] { m_text->setText(printFilter(this->filter())); });
  connect(apply, &QPushButton::clicked, this, [this] {
    Q_EMIT applied(this->filter());
    close();
  });
  openBelow(apply);
}

}  // namespace relata::ui
