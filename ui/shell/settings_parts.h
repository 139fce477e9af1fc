#pragma once

class QVBoxLayout;
class QWidget;

namespace relata::ui {

/// A column of settings, as wide as a line of text may be.
QWidget* settingsColumn(QVBoxLayout*& rows);

}  // namespace relata::ui
