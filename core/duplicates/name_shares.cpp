#include "core/duplicates/name_shares.h"

#include <string>
#include <unordered_map>

namespace relata {
namespace {

// Shares per 10,000 people, rounded from published counts of names; where a name is common in one country only, its
// share there counts half.
constexpr const char* kFamily =
    "王350 wang350 李360 li360 张340 zhang340 刘270 liu270 陈225 chen225 杨155 yang155 黄110 huang110 赵115 zhao115 "
    "周105 zhou105 吴100 wu100 "
    "徐85 xu85 孙75 sun75 朱65 zhu65 马65 ma65 胡65 hu65 郭55 guo55 林60 lin60 何55 he55 高50 gao50 梁40 liang40 郑45 "
    "zheng45 "
    "罗45 luo45 宋40 song40 谢40 xie40 唐35 tang35 韩35 han35 曹30 cao30 许35 邓30 deng30 smith90 johnson70 williams60 "
    "brown60 jones60 "
    "garcia55 miller45 davis40 martinez35 rodriguez40 lopez30 hernandez35 gonzalez35 wilson35 anderson35 thomas30 "
    "taylor40 moore25 jackson25 martin35 lee45 thompson25 white25 harris20 clark20 lewis20 walker20 hall20 young20 "
    "king20 wright20 evans20 green20 roberts20 muller50 mueller40 schmidt45 schneider25 fischer20 weber20 meyer20 "
    "wagner15 becker15 hoffmann15 dubois15 bernard15 petit15 durand12 rossi35 russo25 ferrari20 bianchi15 silva50 "
    "santos45 oliveira35 souza30 nguyen60 tran30 kim60 park30 choi20 patel40 singh60 kumar50 khan50 shah20 ivanov20 "
    "nowak15 jansen20 hansen20 larsen20 andersson25 johansson25 karlsson20 yilmaz20 sato20 suzuki20 tanaka15";
constexpr const char* kGiven =
    "james150 john160 robert150 michael160 william120 david150 richard90 joseph90 thomas100 charles70 christopher80 "
    "daniel90 matthew70 anthony60 mark70 paul70 steven60 andrew70 peter60 george60 mary130 patricia70 jennifer80 "
    "linda70 elizabeth80 barbara60 susan60 jessica60 sarah70 karen50 lisa50 nancy40 anna70 maria100 laura50 julia40 "
    "emma40 sophie30 marie50 thomas100 stefan30 andreas40 christian40 martin40 hans30 klaus20 jean50 pierre40 luis40 "
    "jose80 juan60 carlos50 antonio50 marco30 giuseppe30 francesco30 ahmed40 mohamed90 muhammad90 ali60 fatima30 "
    "伟40 wei80 芳25 fang35 娜20 na25 敏25 min40 静20 jing50 丽25 li50 强25 qiang35 磊25 lei35 军30 jun50 洋15 yang30 "
    "勇25 yong35 艳20 yan45 杰20 jie35 娟20 juan30 涛20 tao25 明20 ming35 超15 chao20 霞15 xia20 平15 ping25 刚15 "
    "gang20 "
    "英15 ying30 华15 hua25 秀英20 xiuying20 桂英15 建国15 jianguo15 建华12 jianhua15";

using Shares = std::unordered_map<std::string, double>;

Shares read(std::string_view text) {
  Shares shares;
  while (!text.empty()) {
    const size_t end = text.find(' ');
    const std::string_view word = text.substr(0, end);
    const size_t digits = word.find_first_of("0123456789");
    shares[std::string(word.substr(0, digits))] = std::stod(std::string(word.substr(digits))) / 10'000;
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return shares;
}

}  // namespace

double commonNameShare(std::string_view name, bool family) {
  static const Shares families = read(kFamily);
  static const Shares givens = read(kGiven);
  const Shares& shares = family ? families : givens;
  const auto found = shares.find(std::string(name));
  return found == shares.end() ? 0 : found->second;
}

}  // namespace relata
