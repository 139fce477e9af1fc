#include "core/base/pinyin.h"

#include "core/base/fold.h"

#include <unicode/utrans.h>

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <array>
#include <atomic>
#include <deque>
#include <memory>
#include <mutex>

namespace relata {
namespace {

struct Syllable {
  QString toned;
  std::vector<QByteArray> plain;
};

// Characters of names, places and firms that are commonly read in more than one way; the first is the usual one in
// names.
constexpr struct {
  char16_t han;
  const char16_t* readings;
} kPolyphones[] = {
    {u'长', u"cháng zhǎng"}, {u'行', u"xíng háng"},   {u'重', u"zhòng chóng"}, {u'厦', u"xià shà"},
    {u'乐', u"lè yuè"},      {u'朝', u"cháo zhāo"},   {u'都', u"dū dōu"},      {u'会', u"huì kuài"},
    {u'传', u"chuán zhuàn"}, {u'调', u"diào tiáo"},   {u'藏', u"cáng zàng"},   {u'曾', u"zēng céng"},
    {u'单', u"dān shàn"},    {u'仇', u"chóu qiú"},    {u'解', u"jiě xiè"},     {u'查', u"chá zhā"},
    {u'盖', u"gài gě"},      {u'朴', u"pǔ piáo"},     {u'区', u"qū ōu"},       {u'翟', u"zhái dí"},
    {u'缪', u"móu miào"},    {u'覃', u"qín tán"},     {u'员', u"yuán yùn"},    {u'卜', u"bǔ bo"},
    {u'种', u"zhǒng chóng"}, {u'都', u"dū dōu"},      {u'薄', u"bó báo"},      {u'柏', u"bǎi bó"},
    {u'贾', u"jiǎ gǔ"},      {u'沈', u"shěn chén"},   {u'石', u"shí dàn"},     {u'校', u"xiào jiào"},
    {u'参', u"cān shēn"},    {u'茜', u"qiàn xī"},     {u'和', u"hé huò"},      {u'晟', u"shèng chéng"},
    {u'阿', u"ā ē"},         {u'率', u"shuài lǜ"},    {u'蔚', u"wèi yù"},      {u'大', u"dà dài"},
    {u'若', u"ruò rě"},      {u'宁', u"níng nìng"},   {u'华', u"huá huà"},     {u'任', u"rèn rén"},
    {u'泊', u"bó pō"},       {u'埔', u"pǔ bù"},       {u'六', u"liù lù"},      {u'番', u"fān pān"},
    {u'车', u"chē jū"},      {u'中', u"zhōng zhòng"},
};

// Family names with a reading of their own. The first reading is the one to write; all of them are found.
constexpr struct {
  const char16_t* surname;
  const char16_t* readings;  // alternatives separated by '/', syllables by a space
} kSurnames[] = {
    {u"曾", u"zēng/céng"}, {u"单", u"shàn/dān"},    {u"單", u"shàn/dān"},    {u"仇", u"qiú/chóu"},
    {u"解", u"xiè/jiě"},   {u"查", u"zhā/chá"},     {u"盖", u"gě/gài"},      {u"朴", u"piáo/pǔ"},
    {u"区", u"ōu/qū"},     {u"區", u"ōu/qū"},       {u"任", u"rén/rèn"},     {u"华", u"huà/huá"},
    {u"華", u"huà/huá"},   {u"翟", u"zhái/dí"},     {u"乐", u"yuè/lè"},      {u"樂", u"yuè/lè"},
    {u"缪", u"miào/móu"},  {u"繆", u"miào/móu"},    {u"覃", u"qín/tán"},     {u"员", u"yùn/yuán"},
    {u"冼", u"xiǎn"},      {u"洗", u"xiǎn/xǐ"},     {u"那", u"nā/nà"},       {u"折", u"shé/zhé"},
    {u"祭", u"zhài/jì"},   {u"秘", u"bì/mì"},       {u"冯", u"féng/píng"},   {u"宁", u"nìng/níng"},
    {u"纪", u"jǐ/jì"},     {u"卜", u"bǔ/bo"},       {u"种", u"chóng/zhǒng"}, {u"繁", u"pó/fán"},
    {u"黑", u"hè/hēi"},    {u"召", u"shào/zhào"},   {u"隗", u"wěi/kuí"},     {u"呙", u"guō/wāi"},
    {u"逄", u"páng"},      {u"晟", u"chéng/shèng"}, {u"尹", u"yǐn"},         {u"燕", u"yān/yàn"},
    {u"葛", u"gě/gé"},     {u"过", u"guō/guò"},     {u"句", u"gōu/jù"},      {u"牟", u"mù/móu"},
    {u"宓", u"mì/fú"},     {u"阚", u"kàn"},         {u"戚", u"qī"},          {u"谌", u"chén/shèn"},
    {u"哈", u"hǎ/hā"},     {u"訾", u"zī"},          {u"郗", u"xī/chī"},      {u"佴", u"nài/èr"},
    {u"应", u"yīng"},      {u"於", u"yū/yú"},       {u"臧", u"zāng"},        {u"芮", u"ruì"},
    {u"车", u"chē"},       {u"石", u"shí"},         {u"柏", u"bǎi/bó"},      {u"薄", u"bó/bù"},
    {u"贾", u"jiǎ"},       {u"沈", u"shěn"},        {u"铁", u"tiě"},         {u"尉迟", u"yù chí"},
    {u"尉遲", u"yù chí"},  {u"万俟", u"mò qí"},     {u"长孙", u"zhǎng sūn"}, {u"長孫", u"zhǎng sūn"},
    {u"单于", u"chán yú"}, {u"澹台", u"tán tái"},   {u"令狐", u"líng hú"},   {u"欧阳", u"ōu yáng"},
    {u"歐陽", u"ōu yáng"}, {u"皇甫", u"huáng fǔ"},  {u"宇文", u"yǔ wén"},    {u"夏侯", u"xià hóu"},
    {u"慕容", u"mù róng"},
};

constexpr const char16_t* kCompoundSurnames[] = {
    u"欧阳", u"歐陽", u"司马", u"司馬", u"诸葛", u"諸葛", u"上官", u"尉迟", u"尉遲", u"万俟", u"萬俟", u"长孙", u"長孫",
    u"单于", u"司徒", u"司空", u"皇甫", u"宇文", u"夏侯", u"慕容", u"令狐", u"公孙", u"公孫", u"轩辕", u"軒轅", u"东方",
    u"東方", u"端木", u"南宫", u"南宮", u"独孤", u"獨孤", u"西门", u"西門", u"呼延", u"闻人", u"聞人", u"百里", u"太史",
    u"钟离", u"鍾離", u"拓跋", u"赫连", u"赫連", u"澹台", u"濮阳", u"公冶", u"淳于", u"申屠", u"仲孙", u"鲜于", u"闾丘",
    u"亓官", u"司寇", u"子车", u"颛孙", u"巫马", u"公西", u"漆雕", u"乐正", u"公良", u"夹谷", u"宰父", u"谷梁", u"段干",
    u"东郭", u"南门", u"羊舌", u"微生", u"梁丘", u"左丘", u"第五", u"完颜", u"纳兰", u"叶赫", u"爱新"};

std::vector<QByteArray> plainOf(const QString& toned) {
  const QByteArray plain = fold(toned).toLatin1();
  if (!toned.normalized(QString::NormalizationForm_D).contains(QChar(0x0308))) return {plain};
  QByteArray withV = plain;
  withV.replace('u', "v");
  QByteArray withYu = plain;  // as in passports: LYU
  withYu.replace('u', "yu");
  return {plain, withV, withYu};
}

Syllable syllableOf(const QStringList& toned) {
  Syllable out{toned.value(0), {}};
  for (const QString& reading : toned)
    for (const QByteArray& plain : plainOf(reading))
      if (std::find(out.plain.begin(), out.plain.end(), plain) == out.plain.end()) out.plain.push_back(plain);
  return out;
}

// Filled as characters are met: reading a character that was met before takes no lock. ICU's own table serves the rest.
class HanTable {
 public:
  HanTable() {
    UErrorCode error = U_ZERO_ERROR;
    m_transliterator = utrans_openU(u"Han-Latin", -1, UTRANS_FORWARD, nullptr, 0, nullptr, &error);
    for (const auto& [han, readings] : kPolyphones)
      store(han, syllableOf(QString::fromUtf16(readings).split(QLatin1Char(' '))));
  }
  ~HanTable() { utrans_close(m_transliterator); }
  HanTable(const HanTable&) = delete;
  HanTable& operator=(const HanTable&) = delete;

  const Syllable& syllable(char32_t c) {
    if (!isHan(c)) return m_none;
    if (c > 0xFFFF) return rare(c);
    if (const Syllable* known = m_known[c].load(std::memory_order_acquire)) return *known;
    const std::lock_guard lock(m_mutex);
    if (const Syllable* known = m_known[c].load(std::memory_order_relaxed)) return *known;
    return store(static_cast<char16_t>(c), ask(c));
  }

 private:
  const Syllable& store(char16_t c, Syllable syllable) {
    m_syllables.push_back(std::move(syllable));
    m_known[c].store(&m_syllables.back(), std::memory_order_release);
    return m_syllables.back();
  }

  const Syllable& rare(char32_t c) {
    const std::lock_guard lock(m_mutex);
    if (const auto it = m_rare.constFind(c); it != m_rare.constEnd()) return **it;
    m_syllables.push_back(ask(c));
    m_rare.insert(c, &m_syllables.back());
    return m_syllables.back();
  }

  Syllable ask(char32_t c) const {
    if (!m_transliterator) return {};
    UChar text[32];
    QString one = QString::fromUcs4(&c, 1);
    std::copy(one.utf16(), one.utf16() + one.size(), text);
    auto length = static_cast<int32_t>(one.size());
    int32_t limit = length;
    UErrorCode error = U_ZERO_ERROR;
    utrans_transUChars(m_transliterator, text, &length, 32, 0, &limit, &error);
    if (U_FAILURE(error)) return {};
    const QString toned = QString::fromUtf16(text, length).trimmed();
    const bool isLatin = !toned.isEmpty() && !isHan(toned[0].unicode());
    return isLatin ? syllableOf({toned}) : Syllable{};
  }

  UTransliterator* m_transliterator = nullptr;
  std::array<std::atomic<const Syllable*>, 0x10000> m_known{};
  std::deque<Syllable> m_syllables;  // a deque: addresses stay
  QHash<char32_t, const Syllable*> m_rare;
  std::mutex m_mutex;
  const Syllable m_none;
};

HanTable& hanTable() {
  static const std::unique_ptr<HanTable> table = std::make_unique<HanTable>();
  return *table;
}

const QHash<QString, QString>& surnameTable() {
  static const QHash<QString, QString> table = [] {
    QHash<QString, QString> made;
    for (const auto& [surname, readings] : kSurnames)
      made.insert(QString::fromUtf16(surname), QString::fromUtf16(readings));
    return made;
  }();
  return table;
}

QString capitalized(QString word) {
  if (!word.isEmpty()) word[0] = word[0].toUpper();
  return word;
}

QString written(const QString& toned, bool toneMarks) {
  if (toneMarks) return toned;
  QString out;  // the dots of ü are not a tone
  for (const QChar c : toned.normalized(QString::NormalizationForm_D))
    if (c.unicode() < 0x300 || c.unicode() > 0x36F || c.unicode() == 0x308) out += c;
  return out.normalized(QString::NormalizationForm_C);
}

QString personPinyin(QStringView name, bool toneMarks) {
  const int surnameLength = hanSurnameLength(name);
  const QStringView surname = name.left(surnameLength);
  QString family;
  if (const auto it = surnameTable().constFind(surname.toString()); it != surnameTable().constEnd())
    family = it->section(QLatin1Char('/'), 0, 0).remove(QLatin1Char(' '));
  QString given;
  qsizetype at = 0;
  while (at < name.size()) {
    const bool inSurname = at < surnameLength;
    const char32_t c = nextCodePoint(name, at);
    if (inSurname && !family.isEmpty() && surnameTable().contains(surname.toString())) continue;
    (inSurname ? family : given) += isHan(c) ? hanTable().syllable(c).toned : QString::fromUcs4(&c, 1);
  }
  const QString both = given.trimmed().isEmpty()
                           ? capitalized(family)
                           : capitalized(family) + QLatin1Char(' ') + capitalized(given.trimmed());
  return written(both, toneMarks);
}

}  // namespace

const std::vector<QByteArray>& hanReadings(char32_t han) { return hanTable().syllable(han).plain; }

int hanSurnameLength(QStringView name) {
  if (name.isEmpty()) return 0;
  if (name.size() >= 2)
    for (const char16_t* compound : kCompoundSurnames)
      if (name.startsWith(QStringView(compound))) return 2;
  return name[0].isHighSurrogate() && name.size() > 1 ? 2 : 1;
}

std::vector<std::vector<QByteArray>> surnameReadings(QStringView surname) {
  const auto it = surnameTable().constFind(surname.toString());
  if (it == surnameTable().constEnd()) return {};
  std::vector<std::vector<QByteArray>> out;
  for (const QString& alternative : it->split(QLatin1Char('/'))) {
    const QStringList syllables = alternative.split(QLatin1Char(' '));
    out.resize(std::max<size_t>(out.size(), static_cast<size_t>(syllables.size())));
    for (int i = 0; i < syllables.size(); ++i)
      for (const QByteArray& plain : plainOf(syllables[i])) out[static_cast<size_t>(i)].push_back(plain);
  }
  return out;
}

QString pinyin(QStringView han, bool person, bool toneMarks) {
  han = han.trimmed();
  if (person && !han.isEmpty() && isHan(han[0].unicode())) return personPinyin(han, toneMarks);
  QString out;
  bool afterSyllable = false;
  for (qsizetype at = 0; at < han.size();) {
    const char32_t c = nextCodePoint(han, at);
    const QString& toned = hanTable().syllable(c).toned;
    const bool isSyllable = !toned.isEmpty();
    const bool touches = isSyllable || QChar::isLetterOrNumber(c);
    if (!out.isEmpty() && !out.back().isSpace() && touches && (isSyllable || afterSyllable)) out += QLatin1Char(' ');
    out += isSyllable ? written(toned, toneMarks) : QString::fromUcs4(&c, 1);
    afterSyllable = isSyllable;
  }
  return out;
}

}  // namespace relata
