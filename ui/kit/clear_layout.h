#pragma once

class QLayout;
class QWidget;

namespace relata::ui {

/// Takes everything out of a layout and away, layouts within it too; widgets go once the event in hand is done, as one
/// of them may be what speaks. `kept` is taken out and stays.
void clearLayout(QLayout* layout, const QWidget* kept = nullptr);

}  // namespace relata::ui
