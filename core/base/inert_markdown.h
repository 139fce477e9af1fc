#pragma once

#include <QString>

namespace relata {

/// A text so that Markdown shows it as it was typed: its marks are escaped, and indentation makes no code of it.
QString inertMarkdown(const QString& text);

}  // namespace relata
