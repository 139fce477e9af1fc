#include "core/mail/machine_hits.h"

#include <algorithm>
#include <map>

#include "core/base/access_log.h"

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr UtcMs kSoon = 10'000, kAtOnce = 2'000;
constexpr size_t kManyLinks = 3;

/// What Apple's protection of mail privacy calls itself when it loads pictures unread.
bool isBareName(const QString& agent) { return agent.trimmed() == s("Mozilla/5.0"); }

}  // namespace

QString machineKey(Machine machine) {
  switch (machine) {
    case Machine::Agent: return s("agent");
    case Machine::Quick: return s("quick");
    case Machine::AllLinks: return s("all_links");
    case Machine::Head: return s("head");
    case Machine::No: break;
  }
  return {};
}

Machine machineOf(const TrackedHit& hit, UtcMs handedAt) {
  if (hit.onlyLooked) return Machine::Head;
  if (hit.namesAgent && (hit.agent.trimmed().isEmpty() || isBareName(hit.agent) || isProgramAgent(hit.agent)))
    return Machine::Agent;
  return handedAt > 0 && hit.at < handedAt + kSoon ? Machine::Quick : Machine::No;
}

std::vector<bool> clicksAtOnce(const std::vector<MailClick>& clicks, int links) {
  std::vector<bool> out(clicks.size(), false);
  size_t end = 0, marked = 0;
  std::map<int, size_t> open;  // how often each link stands from `begin` to `end`
  for (size_t begin = 0; begin < clicks.size(); ++begin) {
    for (; end < clicks.size() && clicks[end].at <= clicks[begin].at + kAtOnce; ++end) ++open[clicks[end].link];
    if (open.size() >= kManyLinks || (open.size() == 2 && links == 2))
      for (marked = std::max(marked, begin); marked < end; ++marked) out[marked] = true;
    if (const auto first = open.find(clicks[begin].link); --first->second == 0) open.erase(first);
  }
  return out;
}

}  // namespace relata::mail
