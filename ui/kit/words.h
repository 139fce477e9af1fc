#pragma once

#include <QCoreApplication>
#include <QString>

namespace relata::ui {

/// A text of the interface, kept as its source so that it can be shown again in another language; or a person's own
/// words (the name of a saved view), which are never translated.
struct Words {
  const char* context = nullptr;
  const char* source = nullptr;
  QString own;

  Words() = default;
  Words(const char* textContext, const char* textSource) : context(textContext), source(textSource) {}
  static Words asTyped(const QString& text) {
    Words words;
    words.own = text;
    return words;
  }

  QString shown() const { return source ? QCoreApplication::translate(context, source) : own; }
  QString english() const { return source ? QString::fromUtf8(source) : own; }
  bool isEmpty() const { return source ? *source == '\0' : own.isEmpty(); }
};

}  // namespace relata::ui
