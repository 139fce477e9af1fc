#include "ui/sales/pdf_text.h"

#include <QHash>
#include <QString>

namespace relata::ui {
namespace {

/// Of the supplementary radicals those that Chinese text is full of (EquivalentUnifiedIdeograph of Unicode); the others
/// are told by their compatibility form.
const QHash<char16_t, char16_t>& supplement() {
  static const QHash<char16_t, char16_t> same{
      {0x2E81, 0x5382}, {0x2E9F, 0x6BCD}, {0x2EA0, 0x6C11}, {0x2EC1, 0x864E}, {0x2EC4, 0x897F}, {0x2EC5, 0x89C1},
      {0x2EC6, 0x89D2}, {0x2EC9, 0x8D1D}, {0x2ECB, 0x8F66}, {0x2ED3, 0x957F}, {0x2ED4, 0x95E8}, {0x2ED8, 0x9752},
      {0x2ED9, 0x97E6}, {0x2EDA, 0x9875}, {0x2EDB, 0x98CE}, {0x2EDC, 0x98DE}, {0x2EDD, 0x98DF}, {0x2EE2, 0x9A6C},
      {0x2EE3, 0x9AA8}, {0x2EE4, 0x9B3C}, {0x2EE5, 0x9C7C}, {0x2EE6, 0x9E1F}, {0x2EE7, 0x5364}, {0x2EE8, 0x9EA6},
      {0x2EE9, 0x9EC4}, {0x2EEC, 0x9F50}, {0x2EEE, 0x9F7F}, {0x2EF0, 0x9F99}, {0x2EF3, 0x9F9F}};
  return same;
}

char16_t plain(char16_t code) {
  if (const auto known = supplement().constFind(code); known != supplement().constEnd()) return *known;
  if (code < 0x2F00 || code > 0x2FDF) return code;
  const QString form = QString(QChar(code)).normalized(QString::NormalizationForm_KC);
  return form.size() == 1 ? form.front().unicode() : code;
}

/// "<2F47>" within [ ] are characters; outside they are glyphs.
void mend(QByteArray& pdf, qsizetype from, qsizetype to) {
  constexpr qsizetype kToken = 6;
  bool characters = false;
  for (qsizetype i = from; i + kToken <= to; ++i) {
    if (pdf[i] == '[') characters = true;
    if (pdf[i] == ']') characters = false;
    if (!characters || pdf[i] != '<' || pdf[i + kToken - 1] != '>') continue;
    bool isHex = false;
    const auto code = static_cast<char16_t>(pdf.mid(i + 1, 4).toUShort(&isHex, 16));
    if (!isHex || plain(code) == code) continue;
    const QByteArray hex = QByteArray::number(static_cast<int>(plain(code)), 16).toUpper().rightJustified(4, '0');
    for (qsizetype digit = 0; digit < hex.size(); ++digit) pdf[i + 1 + digit] = hex[digit];
  }
}

}  // namespace

QByteArray withPlainCharacters(QByteArray pdf) {
  qsizetype from = 0;
  while ((from = pdf.indexOf("begincmap", from)) >= 0) {
    const qsizetype to = pdf.indexOf("endcmap", from);
    if (to < 0) break;
    mend(pdf, from, to);
    from = to;
  }
  return pdf;
}

}  // namespace relata::ui
