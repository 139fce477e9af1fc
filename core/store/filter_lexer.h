#pragma once

#include <QString>

namespace relata {

struct FilterToken {
  enum class Type { Word, String, Number, Date, IdText, Symbol, End, Unterminated };
  Type type = Type::End;
  QString text;    // String: without quotes; Number: digits; Symbol: its ASCII form ("<=")
  QString suffix;  // Number: letters that touch it ("k", "d", "EUR")
  qsizetype start = 0;
  qsizetype end = 0;

  bool is(char16_t symbol) const { return type == Type::Symbol && text.size() == 1 && text[0] == symbol; }
};

/// Reads one token at a time, so that the parser can cut a run of Chinese characters where a keyword ends.
class FilterLexer {
 public:
  explicit FilterLexer(const QString& text) : m_text(text) {}
  FilterToken tokenAt(qsizetype position) const;
  QStringView source(qsizetype start, qsizetype end) const { return QStringView(m_text).mid(start, end - start); }

 private:
  FilterToken string(qsizetype position) const;
  FilterToken number(qsizetype position) const;
  FilterToken word(qsizetype position) const;
  FilterToken symbol(qsizetype position) const;
  qsizetype dateEnd(qsizetype position) const;
  QChar at(qsizetype position) const { return position < m_text.size() ? m_text[position] : QChar(); }
  QString m_text;
};

/// The English keyword for a word in either language ("且" -> "and"), in lower case; other words in lower case as they
/// are.
QString filterKeyword(QStringView word);

/// How many characters of `word` are one of the Chinese keywords in `english` at its start; 0 when none is.
qsizetype leadingChineseKeyword(QStringView word, std::initializer_list<const char*> english);

}  // namespace relata
