#include "core/duplicates/nicknames.h"

#include <algorithm>

#include "core/base/fold.h"
#include "core/store/settings.h"
#include "core/workspace/write_setting.h"
#include "core/workspace/transaction.h"

namespace relata {
namespace {

const QString kSetting = QStringLiteral("nicknames");

constexpr const char* kBuiltin =
    "Abigail: Abby, Gail\n"
    "Albert: Al, Bert\n"
    "Alexander: Alex, Sandy, Sasha, Xander\n"
    "Alexandra: Alex, Lexi, Sandra, Sasha\n"
    "Alfred: Alf, Alfie, Fred\n"
    "Amanda: Mandy\n"
    "Andrew: Andy, Drew\n"
    "Anthony: Tony, Ant\n"
    "Antonia: Toni\n"
    "Arthur: Art\n"
    "Barbara: Barb, Babs\n"
    "Benjamin: Ben, Benny\n"
    "Bernard: Bernie\n"
    "Bradley: Brad\n"
    "Caroline: Carol, Carrie\n"
    "Catherine: Cathy, Kate, Katie, Kathy, Kat, Katherine, Kathryn\n"
    "Charles: Charlie, Chuck, Chas\n"
    "Charlotte: Charlie, Lottie\n"
    "Christina: Chris, Tina, Christine\n"
    "Christopher: Chris, Kit, Topher\n"
    "Cynthia: Cindy\n"
    "Daniel: Dan, Danny\n"
    "David: Dave, Davy\n"
    "Deborah: Deb, Debbie\n"
    "Dennis: Denny\n"
    "Donald: Don, Donny\n"
    "Dorothy: Dot, Dolly\n"
    "Douglas: Doug\n"
    "Edward: Ed, Eddie, Ned, Ted, Teddy\n"
    "Eleanor: Ellie, Nell, Nora\n"
    "Elizabeth: Liz, Lizzie, Beth, Betty, Eliza, Libby, Lisa, Elsie\n"
    "Emily: Em, Emmy\n"
    "Eugene: Gene\n"
    "Frances: Fran, Francie\n"
    "Francis: Frank, Fran\n"
    "Franklin: Frank\n"
    "Frederick: Fred, Freddie, Rick\n"
    "Gabriel: Gabe\n"
    "Gabrielle: Gabby\n"
    "Geoffrey: Geoff, Jeff\n"
    "Gerald: Gerry, Jerry\n"
    "Gregory: Greg\n"
    "Harold: Harry, Hal\n"
    "Henry: Harry, Hank, Hal\n"
    "Isabella: Bella, Izzy, Isabel\n"
    "Jacob: Jake\n"
    "Jacqueline: Jackie\n"
    "James: Jim, Jimmy, Jamie\n"
    "Jane: Janie, Jenny\n"
    "Janet: Jan\n"
    "Jason: Jay\n"
    "Jeffrey: Jeff\n"
    "Jennifer: Jen, Jenny\n"
    "Jessica: Jess, Jessie\n"
    "Johannes: Hans, Jan\n"
    "John: Jack, Johnny, Jon\n"
    "Jonathan: Jon, Johnny, Nathan\n"
    "Joseph: Joe, Joey\n"
    "Josephine: Jo, Josie\n"
    "Joshua: Josh\n"
    "Judith: Judy\n"
    "Karl: Carl\n"
    "Kenneth: Ken, Kenny\n"
    "Kimberly: Kim\n"
    "Lawrence: Larry, Laurence\n"
    "Leonard: Len, Leo, Lenny\n"
    "Louis: Lou, Lewis\n"
    "Madeleine: Maddie, Maddy\n"
    "Margaret: Maggie, Meg, Peggy, Greta, Rita, Marge\n"
    "Martin: Marty\n"
    "Mary: Molly, Polly, May\n"
    "Matthew: Matt, Matty\n"
    "Maximilian: Max\n"
    "Megan: Meg\n"
    "Melissa: Mel, Lissa\n"
    "Michael: Mike, Mick, Mickey, Mikey\n"
    "Nancy: Nan\n"
    "Natalie: Nat\n"
    "Nathaniel: Nate, Nathan, Nat\n"
    "Nicholas: Nick, Nicky, Nico\n"
    "Nicole: Nicky, Niki\n"
    "Oliver: Ollie\n"
    "Pamela: Pam\n"
    "Patricia: Pat, Patty, Trish, Tricia\n"
    "Patrick: Pat, Paddy\n"
    "Peter: Pete\n"
    "Philip: Phil, Pip\n"
    "Rachel: Rach\n"
    "Rajesh: Raj\n"
    "Raymond: Ray\n"
    "Rebecca: Becky, Becca\n"
    "Richard: Rick, Ricky, Dick, Rich, Richie\n"
    "Robert: Bob, Bobby, Rob, Robbie, Bert\n"
    "Roberta: Bobbie, Robbie\n"
    "Roger: Rog\n"
    "Ronald: Ron, Ronnie\n"
    "Samantha: Sam, Sammy\n"
    "Samuel: Sam, Sammy\n"
    "Sarah: Sally, Sadie\n"
    "Sebastian: Seb, Bastian\n"
    "Stephanie: Steph, Stef\n"
    "Stephen: Steve, Steven, Stevie\n"
    "Susan: Sue, Susie, Suzy\n"
    "Terence: Terry\n"
    "Theodore: Ted, Teddy, Theo\n"
    "Theresa: Terry, Tess, Tessa\n"
    "Thomas: Tom, Tommy\n"
    "Timothy: Tim, Timmy\n"
    "Valerie: Val\n"
    "Victoria: Vicky, Tori\n"
    "Victor: Vic\n"
    "Vincent: Vince, Vinny\n"
    "Virginia: Ginny\n"
    "Walter: Walt, Wally\n"
    "William: Will, Bill, Billy, Willy, Liam\n"
    "Zachary: Zach, Zack\n";

std::string folded(QStringView name) { return fold(name.trimmed()).toStdString(); }

}  // namespace

QString Nicknames::builtin() { return QString::fromUtf8(kBuiltin); }

QString Nicknames::tableOf(db::Connection& connection) {
  const QString own = settingOf(connection, kSetting);
  return own.trimmed().isEmpty() ? builtin() : own;
}

Nicknames::Nicknames(const QString& table) {
  for (const QString& line : table.split(QLatin1Char('\n'))) {
    const qsizetype colon = line.indexOf(QLatin1Char(':'));
    if (colon < 1) continue;
    const int number = static_cast<int>(m_formal.size());
    m_formal.push_back(folded(QStringView(line).left(colon)));
    m_lines[m_formal.back()].push_back(number);
    for (const QString& name : line.mid(colon + 1).split(QLatin1Char(','), Qt::SkipEmptyParts))
      m_lines[folded(name)].push_back(number);
  }
}

bool Nicknames::same(std::string_view a, std::string_view b) const {
  const auto left = m_lines.find(std::string(a));
  const auto right = left == m_lines.end() ? m_lines.end() : m_lines.find(std::string(b));
  if (right == m_lines.end()) return false;
  return std::any_of(left->second.begin(), left->second.end(), [&](int line) {
    return std::find(right->second.begin(), right->second.end(), line) != right->second.end();
  });
}

std::string_view Nicknames::formal(std::string_view name) const {
  const auto found = m_lines.find(std::string(name));
  return found == m_lines.end() ? name : std::string_view(m_formal[static_cast<size_t>(found->second.front())]);
}

Result<void> saveNicknames(Transaction& tx, const QString& table) {
  for (const QString& line : table.split(QLatin1Char('\n'))) {
    if (line.trimmed().isEmpty()) continue;
    const qsizetype colon = line.indexOf(QLatin1Char(':'));
    if (colon < 1 || line.left(colon).trimmed().isEmpty() || line.mid(colon + 1).trimmed().isEmpty())
      return Problem("nicknames-line", {line.trimmed()});
  }
  return writeSetting(tx, kSetting, table.trimmed());
}

}  // namespace relata
