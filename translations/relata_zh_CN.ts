<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AccuracyReport</name>
    <message>
        <source>Forecast against what happened</source>
        <translation>预测与实际对比</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Noted on</source>
        <translation>记录日期</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>forecast − actual</source>
        <translation>预测 − 实际</translation>
    </message>
    <message>
        <source>Off by (WAPE)</source>
        <translation>偏差幅度（WAPE）</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Not enough data: no month has ended yet since forecasts are noted. Come back when one has.</source>
        <translation>数据不足：开始记录预测以来还没有月份结束，届时再来看。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>Not enough data: %n months. A trend needs at least 3.</source>
        <comment>months</comment>
        <translation>
            <numerusform>数据不足：%n 个月。看趋势至少需要 3 个月。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months are left out: their forecast was first noted when they were under way.</source>
        <comment>months</comment>
        <translation>
            <numerusform>有 %n 个月未计入：首次记录预测时，该月已经过去一段时间。</numerusform>
        </translation>
    </message>
    <message>
        <source>Forecast = as it was noted when the month began, in its first 7 days at the latest. Actual = won in the month. WAPE = sum of |actual − forecast| ÷ sum of actual: how far it was off. Bias = sum of (forecast − actual) ÷ sum of actual: more than 0 % was too hopeful. Relata notes the forecast once a day: while its window is open, and in each “relatactl run”.</source>
        <translation>预测 = 月初记下的数（最迟在该月前 7 天内）。实际 = 当月赢单金额。WAPE = |实际 − 预测| 之和 ÷ 实际之和：偏离了多少。偏差 = (预测 − 实际) 之和 ÷ 实际之和：大于 0 % 说明过于乐观。Relata 每天记录一次预测：窗口打开时，以及每次运行“relatactl run”时。</translation>
    </message>
</context>
<context>
    <name>Act</name>
    <message>
        <source>New %1 %2</source>
        <translation>新建%1 %2</translation>
    </message>
    <message>
        <source>Edit %1 %2</source>
        <translation>编辑%1 %2</translation>
    </message>
    <message>
        <source>Delete %1 %2</source>
        <translation>删除%1 %2</translation>
    </message>
    <message>
        <source>Bring back %1 %2</source>
        <translation>恢复%1 %2</translation>
    </message>
    <message>
        <source>Import from %2: %3 × %1</source>
        <translation>从 %2 导入 %3 条%1</translation>
    </message>
    <message>
        <source>Tag %1 %2</source>
        <translation>为%1 %2 加标签</translation>
    </message>
    <message>
        <source>Link %1 %2</source>
        <translation>关联%1 %2</translation>
    </message>
    <message>
        <source>Add field %2 (%1)</source>
        <translation>添加字段 %2（%1）</translation>
    </message>
    <message>
        <source>Change field %2 (%1)</source>
        <translation>更改字段 %2（%1）</translation>
    </message>
    <message>
        <source>Save view %2</source>
        <translation>保存视图 %2</translation>
    </message>
    <message>
        <source>Change setting %2</source>
        <translation>更改设置 %2</translation>
    </message>
    <message>
        <source>Make sample company</source>
        <translation>生成示例公司</translation>
    </message>
    <message>
        <source>Restore value of %1 %2</source>
        <translation>还原%1 %2 的值</translation>
    </message>
    <message>
        <source>Complete %1 %2</source>
        <translation>完成%1 %2</translation>
    </message>
    <message>
        <source>Undo: %2</source>
        <translation>撤销：%2</translation>
    </message>
    <message>
        <source>Redo: %2</source>
        <translation>重做：%2</translation>
    </message>
    <message>
        <source>Merge %1 %2</source>
        <translation>合并%1 %2</translation>
    </message>
    <message>
        <source>Keep apart %1 %2</source>
        <translation>标为不重复：%1 %2</translation>
    </message>
    <message>
        <source>Change %2: %3 × %1</source>
        <translation>批量修改%2：%3 条%1</translation>
    </message>
    <message>
        <source>Sync with %2: %3 × %1</source>
        <translation>与 %2 同步：%3 条%1</translation>
    </message>
    <message>
        <source>Move %1 %2 to %3</source>
        <translation>将%1 %2 移至%3</translation>
    </message>
    <message>
        <source>Convert %1 %2</source>
        <translation>转换%1 %2</translation>
    </message>
    <message>
        <source>Assign leads: %2</source>
        <translation>分配线索：%2</translation>
    </message>
    <message>
        <source>Claim %1 %2</source>
        <translation>领取%1 %2</translation>
    </message>
    <message>
        <source>Return %1 %2 to the pool</source>
        <translation>把%1 %2 退回公海</translation>
    </message>
    <message>
        <source>Quote for %1 %2</source>
        <translation>为%1“%2”报价</translation>
    </message>
    <message>
        <source>New version of %1 %2</source>
        <translation>新建%1“%2”的一版</translation>
    </message>
    <message>
        <source>Accept %1 %2</source>
        <translation>接受%1“%2”</translation>
    </message>
    <message>
        <source>Approve %1 %2</source>
        <translation>审批%1“%2”</translation>
    </message>
    <message>
        <source>Note the forecast of %2</source>
        <translation>记录 %2 的预测</translation>
    </message>
    <message>
        <source>Call with %2</source>
        <translation>与%2通话</translation>
    </message>
    <message>
        <source>Mail to %2</source>
        <translation>给%2写邮件</translation>
    </message>
    <message>
        <source>Reply to %2</source>
        <translation>回复 %2</translation>
    </message>
    <message>
        <source>Note on %2</source>
        <translation>在 %2 上写备注</translation>
    </message>
    <message>
        <source>Assign %2: %3</source>
        <translation>分配 %2：%3</translation>
    </message>
    <message>
        <source>Change status of %2</source>
        <translation>更改 %2 的状态</translation>
    </message>
    <message>
        <source>Resolve %2</source>
        <translation>解决 %2</translation>
    </message>
    <message>
        <source>Reopen %2</source>
        <translation>重新打开 %2</translation>
    </message>
    <message>
        <source>Merge %2 into %3</source>
        <translation>把 %2 合并到 %3</translation>
    </message>
    <message>
        <source>Split %2 off %3</source>
        <translation>从 %3 拆分出 %2</translation>
    </message>
    <message>
        <source>Assign tickets: %2</source>
        <translation>分配工单：%2</translation>
    </message>
    <message>
        <source>Tell of tickets that run late</source>
        <translation>提醒将要超时的工单</translation>
    </message>
    <message>
        <source>Publish %2</source>
        <translation>发布 %2</translation>
    </message>
    <message>
        <source>Article from %2</source>
        <translation>由 %2 撰写文章</translation>
    </message>
    <message>
        <source>Translation of %2</source>
        <translation>翻译 %2</translation>
    </message>
    <message>
        <source>Feedback on %2</source>
        <translation>评价 %2</translation>
    </message>
    <message>
        <source>Recognise the category of %2</source>
        <translation>识别 %2 的分类</translation>
    </message>
    <message>
        <source>Fetch mail of %2</source>
        <translation>收取邮件：%2</translation>
    </message>
    <message>
        <source>Send mail of %2</source>
        <translation>发送邮件：%2</translation>
    </message>
    <message>
        <source>Add to segment %2: %3 × %1</source>
        <translation>加入分群 %2：%3 个%1</translation>
    </message>
    <message>
        <source>Take out of segment %2: %3 × %1</source>
        <translation>移出分群 %2：%3 个%1</translation>
    </message>
    <message>
        <source>Consent of %2</source>
        <translation>登记 %2 的同意</translation>
    </message>
    <message>
        <source>Withdraw the consent of %2</source>
        <translation>撤回 %2 的同意</translation>
    </message>
    <message>
        <source>Erase a person</source>
        <translation>删除个人信息</translation>
    </message>
    <message>
        <source>Start campaign %2</source>
        <translation>启动营销活动 %2</translation>
    </message>
    <message>
        <source>Pause campaign %2</source>
        <translation>暂停营销活动 %2</translation>
    </message>
    <message>
        <source>Resume campaign %2</source>
        <translation>继续营销活动 %2</translation>
    </message>
    <message>
        <source>Cancel campaign %2</source>
        <translation>取消营销活动 %2</translation>
    </message>
    <message>
        <source>Send campaign %2</source>
        <translation>发送营销活动 %2</translation>
    </message>
    <message>
        <source>Export campaign %2: %3 people</source>
        <translation>导出营销活动 %2：%3 人</translation>
    </message>
    <message>
        <source>Add codes to %2: %3</source>
        <translation>向 %2 添加优惠码：%3 个</translation>
    </message>
    <message>
        <source>Costs from %2: %3</source>
        <translation>从 %2 导入费用：%3 条</translation>
    </message>
    <message>
        <source>Opens and clicks from %2: %3</source>
        <translation>从 %2 导入打开与点击：%3 次</translation>
    </message>
    <message>
        <source>Visits from %2: %3 hours</source>
        <translation>%2 的访问记录：%3 个小时</translation>
    </message>
</context>
<context>
    <name>Activities</name>
    <message numerus="yes">
        <source>%n activities</source>
        <translation>
            <numerusform>%n 项活动</numerusform>
        </translation>
    </message>
    <message>
        <source>No activities yet</source>
        <translation>还没有活动</translation>
    </message>
    <message>
        <source>Add an activity</source>
        <translation>添加活动</translation>
    </message>
    <message>
        <source>%1: now due %2</source>
        <translation>%1：改为 %2 到期</translation>
    </message>
    <message>
        <source>%1: reminds again %2</source>
        <translation>%1：将于 %2 再次提醒</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>一小时后</translation>
    </message>
    <message>
        <source>This afternoon</source>
        <translation>今天下午</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>下周一</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>一周后</translation>
    </message>
    <message>
        <source>The people and companies that it is about. It stands in the timeline of each.</source>
        <translation>它涉及的人和公司；它会出现在每一个的时间线中。</translation>
    </message>
    <message>
        <source>%1: now on %2</source>
        <translation>%1：改到 %2</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>另选日期…</translation>
    </message>
    <message>
        <source>Tasks, calls, meetings and notes are written on the page of a person or company, or in one line with “Quick add…” in the menu “New”. The calendar of another program comes in as an .ics file.</source>
        <translation>任务、通话、会议和备注写在联系人或公司的页面上，也可以用“新建”菜单里的“快速添加…”一行写好。其他程序的日历可以用 .ics 文件导入。</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>呼入</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>呼出</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>手工录入</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>涉及</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>About</source>
        <translation>涉及</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已接通</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无人接听</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>占线</translation>
    </message>
    <message>
        <source>Left a message</source>
        <translation>已留言</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>号码有误</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>通话结果</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日程时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Id in the source</source>
        <translation>来源编号</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
</context>
<context>
    <name>AdCosts</name>
    <message>
        <source>Costs: %1 new lines, %2 changed, %3 known.</source>
        <translation>广告费用：新增 %1 行，更新 %2 行，已有 %3 行。</translation>
    </message>
    <message>
        <source>No campaign is called: %1</source>
        <translation>没有名为“%1”的营销活动</translation>
    </message>
    <message>
        <source>Lines that cannot be read: %1</source>
        <translation>无法读取的行数：%1</translation>
    </message>
    <message>
        <source>Costs as ad networks export them</source>
        <translation>广告平台导出的费用文件</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.txt);;All files (*)</source>
        <translation>CSV 文件 (*.csv *.txt);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>AddressBook</name>
    <message>
        <source>Address book</source>
        <translation>通讯录</translation>
    </message>
    <message>
        <source>Address books</source>
        <translation>通讯录</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>State of the server</source>
        <translation>服务器状态</translation>
    </message>
    <message>
        <source>Version of cards</source>
        <translation>名片版本</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>仅限</translation>
    </message>
    <message>
        <source>Without encryption</source>
        <translation>不加密</translation>
    </message>
    <message>
        <source>Last in step</source>
        <translation>上次同步</translation>
    </message>
    <message>
        <source>Card on a server</source>
        <translation>服务器上的名片</translation>
    </message>
    <message>
        <source>Cards on a server</source>
        <translation>服务器上的名片</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Its own id</source>
        <translation>自身编号</translation>
    </message>
    <message>
        <source>What the server said</source>
        <translation>服务器上的内容</translation>
    </message>
    <message>
        <source>What was said here</source>
        <translation>本地的内容</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
</context>
<context>
    <name>Article</name>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>It is wrong</source>
        <translation>内容有误</translation>
    </message>
    <message>
        <source>It is out of date</source>
        <translation>已经过时</translation>
    </message>
    <message>
        <source>It is hard to follow</source>
        <translation>不易看懂</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>内容不全</translation>
    </message>
    <message>
        <source>It answers another question</source>
        <translation>答非所问</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Review by</source>
        <translation>复审日期</translation>
    </message>
    <message>
        <source>Translation of</source>
        <translation>译自</translation>
    </message>
    <message>
        <source>Similar questions (one on a line)</source>
        <translation>相似问法（一行一个）</translation>
    </message>
    <message>
        <source>Text (Markdown)</source>
        <translation>正文（Markdown）</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Helpful</source>
        <translation>有帮助</translation>
    </message>
    <message>
        <source>Not helpful</source>
        <translation>没帮助</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Written from</source>
        <translation>来源工单</translation>
    </message>
    <message>
        <source>Id in the source</source>
        <translation>来源中的编号</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>Published versions</source>
        <translation>已发布版本</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Searches that it answers</source>
        <translation>它回答的搜索</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Article category</source>
        <translation>文章分类</translation>
    </message>
    <message>
        <source>Article categories</source>
        <translation>文章分类</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>On the English site</source>
        <translation>英文网站上的名称</translation>
    </message>
    <message>
        <source>On the Chinese site</source>
        <translation>中文网站上的名称</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>No longer offered</source>
        <translation>不再使用</translation>
    </message>
    <message>
        <source>Published version</source>
        <translation>已发布版本</translation>
    </message>
    <message>
        <source>Published by</source>
        <translation>发布人</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>为什么没帮助</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>评价人</translation>
    </message>
    <message>
        <source>Search without an answer</source>
        <translation>没有答案的搜索</translation>
    </message>
    <message>
        <source>Writing list</source>
        <translation>待写清单</translation>
    </message>
    <message>
        <source>Searched for</source>
        <translation>搜索内容</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近一次</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>由哪篇回答</translation>
    </message>
    <message>
        <source>Not to be written</source>
        <translation>不需要写</translation>
    </message>
    <message>
        <source>Hour of the web site</source>
        <translation>网站的一小时</translation>
    </message>
    <message>
        <source>Visits of the web site</source>
        <translation>网站访问</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>访问</translation>
    </message>
    <message>
        <source>Read an article</source>
        <translation>读了文章</translation>
    </message>
    <message>
        <source>Wrote after it</source>
        <translation>之后写信</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>访问痕迹</translation>
    </message>
</context>
<context>
    <name>Asset</name>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Snippet</source>
        <translation>文本片段</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>当前状态</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>No longer used</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容库</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Says the same as</source>
        <translation>对应的其他语言版本</translation>
    </message>
    <message>
        <source>Usable until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Used in campaigns</source>
        <translation>使用的活动数</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Version of a content</source>
        <translation>内容版本</translation>
    </message>
    <message>
        <source>Versions of contents</source>
        <translation>内容版本</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>版本号</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>保存人</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Preview line</source>
        <translation>预览文字</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>修改说明</translation>
    </message>
</context>
<context>
    <name>Attachment</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>用作</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Picture in a mail</source>
        <translation>邮件正文图片</translation>
    </message>
    <message>
        <source>Formatted text of a mail</source>
        <translation>邮件的带格式正文</translation>
    </message>
</context>
<context>
    <name>Attribution</name>
    <message>
        <source>First touch</source>
        <translation>首次触点</translation>
    </message>
    <message>
        <source>All credit goes to the first touch.</source>
        <translation>全部功劳归于首次触点。</translation>
    </message>
    <message>
        <source>Last touch</source>
        <translation>末次触点</translation>
    </message>
    <message>
        <source>All credit goes to the last touch before the deal closed.</source>
        <translation>全部功劳归于成交前的最后一次触点。</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Each touch gets the same.</source>
        <translation>每个触点平分功劳。</translation>
    </message>
    <message>
        <source>U-shaped</source>
        <translation>U 形</translation>
    </message>
    <message>
        <source>40 % to the first touch, 40 % to the one that made the lead, 20 % to the rest in equal parts.</source>
        <translation>首次触点 40 %，产生线索的触点 40 %，其余触点平分 20 %。</translation>
    </message>
    <message>
        <source>W-shaped</source>
        <translation>W 形</translation>
    </message>
    <message>
        <source>30 % each to the first touch and to those that made the lead and the deal, 10 % to the rest in equal parts.</source>
        <translation>首次触点、产生线索的触点和产生商机的触点各 30 %，其余触点平分 10 %。</translation>
    </message>
    <message>
        <source>Full path</source>
        <translation>全路径</translation>
    </message>
    <message>
        <source>22.5 % each to the first touch and to those at the lead, the deal and the close, 10 % to the rest in equal parts.</source>
        <translation>首次触点以及线索、商机、成交时的触点各 22.5 %，其余触点平分 10 %。</translation>
    </message>
    <message>
        <source>Time decay</source>
        <translation>时间衰减</translation>
    </message>
    <message>
        <source>A touch counts half as much for each 7 days before the close.</source>
        <translation>触点距成交每早 7 天，权重减半。</translation>
    </message>
</context>
<context>
    <name>BundlePart</name>
    <message>
        <source>Part</source>
        <translation>组成</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>组成</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>套装</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
</context>
<context>
    <name>BusinessCalendar</name>
    <message>
        <source>Business calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Business calendars</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Hours from a day on</source>
        <translation>某日起的工作时间</translation>
    </message>
    <message>
        <source>Hold from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>工作时间</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
</context>
<context>
    <name>CalendarFile</name>
    <message>
        <source>Without a title</source>
        <translation>无标题</translation>
    </message>
</context>
<context>
    <name>Campaign</name>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>社交媒体</translation>
    </message>
    <message>
        <source>Ads</source>
        <translation>广告</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Event or fair</source>
        <translation>活动或展会</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>已计划</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Who is in the segment at the start</source>
        <translation>启动时细分中的人</translation>
    </message>
    <message>
        <source>Also who joins the segment while it runs</source>
        <translation>包括进行期间新加入细分的人</translation>
    </message>
    <message>
        <source>Whom a journey sends it to</source>
        <translation>由自动化旅程决定</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>受众</translation>
    </message>
    <message>
        <source>But not</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Who is reached</source>
        <translation>发送范围</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Sent from</source>
        <translation>发件账户</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Not sent before</source>
        <translation>最早发送时间</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Cost so far</source>
        <translation>已发生费用</translation>
    </message>
    <message>
        <source>UTM source</source>
        <translation>UTM 来源</translation>
    </message>
    <message>
        <source>UTM medium</source>
        <translation>UTM 媒介</translation>
    </message>
    <message>
        <source>UTM campaign</source>
        <translation>UTM 活动</translation>
    </message>
    <message>
        <source>Id in the ad network</source>
        <translation>广告平台中的编号</translation>
    </message>
    <message>
        <source>Mails per hour</source>
        <translation>每小时邮件数</translation>
    </message>
    <message>
        <source>Quiet from (hour)</source>
        <translation>免打扰开始（时）</translation>
    </message>
    <message>
        <source>Quiet until (hour)</source>
        <translation>免打扰结束（时）</translation>
    </message>
    <message>
        <source>Messages to one person at most</source>
        <translation>每人最多消息数</translation>
    </message>
    <message>
        <source>within</source>
        <translation>统计周期</translation>
    </message>
    <message>
        <source>Sending computer</source>
        <translation>发送的电脑</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>启动时间</translation>
    </message>
    <message>
        <source>Finished on</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Stopped because</source>
        <translation>停止原因</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>Money and links</source>
        <translation>费用与链接</translation>
    </message>
    <message>
        <source>Limits and progress</source>
        <translation>限制与进度</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Newsletter</source>
        <translation>简报</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>问卷调查</translation>
    </message>
    <message>
        <source>Offers of partners</source>
        <translation>合作伙伴优惠</translation>
    </message>
    <message>
        <source>Notices about what they bought</source>
        <translation>所购产品的通知</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已交付</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>点击</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Hold-out group (%)</source>
        <translation>对照组（%）</translation>
    </message>
    <message>
        <source>The rest waits (hours)</source>
        <translation>其余的人等待（小时）</translation>
    </message>
    <message>
        <source>Did better</source>
        <translation>更好的版本</translation>
    </message>
    <message>
        <source>Measure opens and clicks</source>
        <translation>统计打开与点击</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Opens and clicks</source>
        <translation>打开与点击</translation>
    </message>
    <message>
        <source>Measure of the winner</source>
        <translation>胜出标准</translation>
    </message>
</context>
<context>
    <name>CampaignCost</name>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>实付</translation>
    </message>
    <message>
        <source>Cost of a campaign</source>
        <translation>营销活动费用</translation>
    </message>
    <message>
        <source>Costs of campaigns</source>
        <translation>营销活动费用</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Times shown</source>
        <translation>展示次数</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>点击次数</translation>
    </message>
    <message>
        <source>Line of the file</source>
        <translation>文件中的行</translation>
    </message>
</context>
<context>
    <name>CampaignEvent</name>
    <message>
        <source>Opened</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation>已点击</translation>
    </message>
    <message>
        <source>A program that says so</source>
        <translation>程序自报名称</translation>
    </message>
    <message>
        <source>Seconds after it was sent</source>
        <translation>发出后数秒之内</translation>
    </message>
    <message>
        <source>Several links at once</source>
        <translation>同时点了多个链接</translation>
    </message>
    <message>
        <source>Looked without reading</source>
        <translation>只查看、未读取</translation>
    </message>
    <message>
        <source>Open or click</source>
        <translation>打开或点击</translation>
    </message>
    <message>
        <source>Opens and clicks</source>
        <translation>打开与点击</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>A machine, because</source>
        <translation>判为机器的原因</translation>
    </message>
</context>
<context>
    <name>CampaignMail</name>
    <message>
        <source>Waiting</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Taken by the server</source>
        <translation>服务器已接收</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>被退回</translation>
    </message>
    <message>
        <source>Not known whether it went out</source>
        <translation>不确定是否已发出</translation>
    </message>
    <message>
        <source>Mail of a campaign</source>
        <translation>营销邮件</translation>
    </message>
    <message>
        <source>Mails of campaigns</source>
        <translation>营销邮件</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件地址</translation>
    </message>
    <message>
        <source>Id of the mail</source>
        <translation>邮件编号</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>最早发送时间</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>接收时间</translation>
    </message>
</context>
<context>
    <name>CampaignMember</name>
    <message>
        <source>Planned</source>
        <translation>已计划</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation>已点击</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Responded</source>
        <translation>已响应</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已报名</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>已参加</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>未到场</translation>
    </message>
    <message>
        <source>Undeliverable</source>
        <translation>无法送达</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>已退订</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Member of a campaign</source>
        <translation>营销活动成员</translation>
    </message>
    <message>
        <source>Members of campaigns</source>
        <translation>营销活动成员</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Planned on</source>
        <translation>计划时间</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>发送时间</translation>
    </message>
    <message>
        <source>Clicked on</source>
        <translation>点击时间</translation>
    </message>
    <message>
        <source>Replied on</source>
        <translation>回复时间</translation>
    </message>
    <message>
        <source>Responded on</source>
        <translation>响应时间</translation>
    </message>
    <message>
        <source>Attended on</source>
        <translation>参加时间</translation>
    </message>
    <message>
        <source>Came back on</source>
        <translation>退回时间</translation>
    </message>
    <message>
        <source>Unsubscribed on</source>
        <translation>退订时间</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已交付</translation>
    </message>
    <message>
        <source>Given out on</source>
        <translation>导出时间</translation>
    </message>
</context>
<context>
    <name>CampaignVariant</name>
    <message>
        <source>Variant of a campaign</source>
        <translation>营销活动版本</translation>
    </message>
    <message>
        <source>Variants of campaigns</source>
        <translation>营销活动版本</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation>比例（%）</translation>
    </message>
    <message>
        <source>Hold-out</source>
        <translation>对照组</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原版</translation>
    </message>
</context>
<context>
    <name>ChangesReport</name>
    <message>
        <source>deleted stage</source>
        <translation>已删除的阶段</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Moved forward</source>
        <translation>向前推进</translation>
    </message>
    <message>
        <source>Moved back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Amount up</source>
        <translation>金额增加</translation>
    </message>
    <message>
        <source>Amount down</source>
        <translation>金额减少</translation>
    </message>
    <message>
        <source>Close later</source>
        <translation>成交推迟</translation>
    </message>
    <message>
        <source>Close earlier</source>
        <translation>成交提前</translation>
    </message>
    <message>
        <source>The pipeline as the journal has it at the end of %1, beside the present one: open then + added + opened again − won − lost − deleted ± amounts changed = open now. Both at today&apos;s rates. What was imported or noted since counts as added, whenever it began.</source>
        <translation>日志中 %1 结束时的管道与现在对比：当时进行中 + 新增 + 重新打开 − 成交 − 流失 − 删除 ± 金额变化 = 现在进行中。均按今日汇率。之后导入或记录的算作新增，不论何时立项。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>商机数</translation>
    </message>
    <message>
        <source>Open amount</source>
        <translation>进行中金额</translation>
    </message>
    <message>
        <source>what it added to the open amount</source>
        <translation>对进行中金额的影响</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Open then</source>
        <translation>当时进行中</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>目前进行中</translation>
    </message>
    <message>
        <source>Nothing changed since then.</source>
        <translation>此后没有变化。</translation>
    </message>
    <message>
        <source>Not enough data: there was no deal then, and there is none now.</source>
        <translation>数据不足：当时和现在都没有商机。</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n changes are listed; the sums hold all.</source>
        <comment>changes</comment>
        <translation>
            <numerusform>只列出前 %n 项变化；合计包含全部。</numerusform>
        </translation>
    </message>
    <message>
        <source>What changed in the pipeline since the end of %1</source>
        <translation>%1 结束以来管道的变化</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>The journal has a gap (%1).</source>
        <translation>日志有缺口（%1）。</translation>
    </message>
    <message>
        <source>Rows without their act in the journal (%1): %2</source>
        <translation>日志中缺少对应操作的行（%1）：%2</translation>
    </message>
    <message>
        <source>Sort keys that do not fit their names (%1): %2</source>
        <translation>与名称不符的排序键（%1）：%2</translation>
    </message>
    <message>
        <source>Links to records that are not there (%1): %2</source>
        <translation>指向不存在记录的关联（%1）：%2</translation>
    </message>
    <message>
        <source>The search index lacks or has too many records: %1</source>
        <translation>搜索索引缺少或多出记录：%1</translation>
    </message>
    <message>
        <source>Repaired.</source>
        <translation>已修复。</translation>
    </message>
    <message>
        <source>The file is damaged: %1.</source>
        <translation>文件已损坏：%1。</translation>
    </message>
    <message>
        <source>An index for sorting is damaged: %1</source>
        <translation>排序索引已损坏：%1</translation>
    </message>
    <message>
        <source>The search index is damaged: %1</source>
        <translation>搜索索引已损坏：%1</translation>
    </message>
    <message>
        <source>Attached files whose content is not there: %1</source>
        <translation>缺少内容的附件：%1</translation>
    </message>
    <message>
        <source>Attached files whose content is damaged: %1</source>
        <translation>内容损坏的附件：%1</translation>
    </message>
    <message>
        <source>Acts of the journal that are not as they were written (the first: %1): %2. What they changed stands as it is; taking them back may fail.</source>
        <translation>日志中有与写入时不符的操作（第一条：%1）：%2 条。它们所做的更改保持不变，但可能无法撤销。</translation>
    </message>
    <message>
        <source>Acts of the journal without a name: %1</source>
        <translation>日志中没有名称的操作：%1 条</translation>
    </message>
</context>
<context>
    <name>Company</name>
    <message>
        <source>Prospect</source>
        <translation>潜在客户</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Former customer</source>
        <translation>前客户</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Parent company</source>
        <translation>母公司</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>员工人数</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Id in the source</source>
        <translation>来源编号</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>最近活动</translation>
    </message>
    <message>
        <source>About</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>Subsidiaries</source>
        <translation>子公司</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>省/州</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Further addresses</source>
        <translation>其他地址</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Important dates</source>
        <translation>重要日期</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>In touch</source>
        <translation>联系频率</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>转介绍人</translation>
    </message>
    <message>
        <source>Last in touch</source>
        <translation>上次联系</translation>
    </message>
    <message>
        <source>In touch again by</source>
        <translation>下次联系期限</translation>
    </message>
    <message>
        <source>Referred people</source>
        <translation>转介绍的人</translation>
    </message>
    <message>
        <source>Referred companies</source>
        <translation>转介绍的公司</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>Competitor</name>
    <message>
        <source>Competitor</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Newsletter</source>
        <translation>简报</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>问卷调查</translation>
    </message>
    <message>
        <source>Offers of partners</source>
        <translation>合作伙伴优惠</translation>
    </message>
    <message>
        <source>Notices about what they bought</source>
        <translation>所购产品的通知</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Messaging (WeChat)</source>
        <translation>即时消息（微信）</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Legitimate interest</source>
        <translation>正当利益</translation>
    </message>
    <message>
        <source>Duty by law</source>
        <translation>法定义务</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>已退订</translation>
    </message>
    <message>
        <source>Complained</source>
        <translation>被投诉</translation>
    </message>
    <message>
        <source>Came back undelivered</source>
        <translation>退信</translation>
    </message>
    <message>
        <source>Erased on request</source>
        <translation>应要求删除</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手工屏蔽</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>当前状态</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Withdrawn, and given again later</source>
        <translation>撤回后又重新同意</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>同意记录</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>By</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Version of the wording</source>
        <translation>文本版本</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>同意时间</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>撤回时间</translation>
    </message>
    <message>
        <source>How it was withdrawn</source>
        <translation>撤回方式</translation>
    </message>
    <message>
        <source>Given again by</source>
        <translation>由此记录重新同意</translation>
    </message>
    <message>
        <source>Suppressed address</source>
        <translation>屏蔽地址</translation>
    </message>
    <message>
        <source>Suppressed addresses</source>
        <translation>屏蔽地址</translation>
    </message>
    <message>
        <source>Hash of the address</source>
        <translation>地址哈希</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始时间</translation>
    </message>
</context>
<context>
    <name>Contact</name>
    <message>
        <source>Lead</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>有流失风险</translation>
    </message>
    <message>
        <source>Former customer</source>
        <translation>前客户</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>省/州</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Further addresses</source>
        <translation>其他地址</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>称谓</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>中间名</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Name suffix</source>
        <translation>姓名后缀</translation>
    </message>
    <message>
        <source>Phonetic name</source>
        <translation>姓名读音</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Id in the source</source>
        <translation>来源编号</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>最近活动</translation>
    </message>
    <message>
        <source>About</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>Important dates</source>
        <translation>重要日期</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>In touch</source>
        <translation>联系频率</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>转介绍人</translation>
    </message>
    <message>
        <source>Last in touch</source>
        <translation>上次联系</translation>
    </message>
    <message>
        <source>In touch again by</source>
        <translation>下次联系期限</translation>
    </message>
    <message>
        <source>Referred people</source>
        <translation>转介绍的人</translation>
    </message>
    <message>
        <source>Referred companies</source>
        <translation>转介绍的公司</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Roles in deals</source>
        <translation>在商机中的角色</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Next birthday</source>
        <translation>下次生日</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>同意记录</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>Journeys</source>
        <translation>旅程</translation>
    </message>
    <message>
        <source>Hand-overs</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Total score</source>
        <translation>总评分</translation>
    </message>
    <message>
        <source>Fit score</source>
        <translation>契合度评分</translation>
    </message>
    <message>
        <source>Engagement score</source>
        <translation>互动度评分</translation>
    </message>
    <message>
        <source>Mails of campaigns</source>
        <translation>营销邮件</translation>
    </message>
    <message>
        <source>Opens and clicks</source>
        <translation>打开与点击</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>ContactCard</name>
    <message>
        <source>Address card</source>
        <translation>名片</translation>
    </message>
    <message>
        <source>Address cards</source>
        <translation>名片</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>所属记录</translation>
    </message>
    <message>
        <source>Further properties</source>
        <translation>其他属性</translation>
    </message>
</context>
<context>
    <name>ContactPoint</name>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
    </message>
    <message>
        <source>Messaging</source>
        <translation>即时通讯</translation>
    </message>
    <message>
        <source>Contact point</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Contact points</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Matching form</source>
        <translation>匹配形式</translation>
    </message>
    <message>
        <source>Do not use</source>
        <translation>请勿使用</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>住宅</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>私人</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>总机</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>Pager</source>
        <translation>寻呼机</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>助理</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>车载电话</translation>
    </message>
</context>
<context>
    <name>ContactScore</name>
    <message>
        <source>Fit</source>
        <translation>契合度</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>互动度</translation>
    </message>
    <message>
        <source>They wrote</source>
        <translation>对方来信</translation>
    </message>
    <message>
        <source>They called</source>
        <translation>对方来电</translation>
    </message>
    <message>
        <source>A meeting</source>
        <translation>会面</translation>
    </message>
    <message>
        <source>They answered a campaign</source>
        <translation>回应了营销活动</translation>
    </message>
    <message>
        <source>They clicked in a campaign</source>
        <translation>点击了营销活动链接</translation>
    </message>
    <message>
        <source>They ordered</source>
        <translation>下了订单</translation>
    </message>
    <message>
        <source>They answered a survey</source>
        <translation>回答了调查</translation>
    </message>
    <message>
        <source>We wrote</source>
        <translation>我方去信</translation>
    </message>
    <message>
        <source>We called</source>
        <translation>我方去电</translation>
    </message>
    <message>
        <source>A task that was done</source>
        <translation>已完成的任务</translation>
    </message>
    <message>
        <source>Score rule for people</source>
        <translation>联系人评分规则</translation>
    </message>
    <message>
        <source>Score rules for people</source>
        <translation>联系人评分规则</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>People for whom</source>
        <translation>符合条件的联系人</translation>
    </message>
    <message>
        <source>Each time</source>
        <translation>每次</translation>
    </message>
    <message>
        <source>At most for one person</source>
        <translation>每人最多</translation>
    </message>
    <message>
        <source>Half after (days)</source>
        <translation>减半天数</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Group of score rules</source>
        <translation>评分规则组</translation>
    </message>
    <message>
        <source>Groups of score rules</source>
        <translation>评分规则组</translation>
    </message>
    <message>
        <source>Points at most</source>
        <translation>分数上限</translation>
    </message>
    <message>
        <source>Points of a person</source>
        <translation>联系人得分</translation>
    </message>
    <message>
        <source>Points of people</source>
        <translation>联系人得分</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Worth now</source>
        <translation>当前分值</translation>
    </message>
    <message>
        <source>Points at first</source>
        <translation>初始分数</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n companies</source>
        <translation>
            <numerusform>%n 家公司</numerusform>
        </translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>还没有联系人</translation>
    </message>
    <message>
        <source>Import your address book, or add the first person by hand. Two fields are enough.</source>
        <translation>导入通讯录，或手工添加第一位联系人，只需填写两个字段。</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>添加联系人</translation>
    </message>
    <message>
        <source>No companies yet</source>
        <translation>还没有公司</translation>
    </message>
    <message>
        <source>They come with the people you import, or add the first one by hand.</source>
        <translation>公司会随导入的人员一起创建，也可手工添加第一家。</translation>
    </message>
    <message>
        <source>Add a company</source>
        <translation>添加公司</translation>
    </message>
    <message>
        <source>Who works here: every contact whose company this is.</source>
        <translation>在这里工作的人：所有属于这家公司的联系人。</translation>
    </message>
    <message>
        <source>Who works and worked where, as what, from when until when.</source>
        <translation>谁在哪里任职、曾任职，担任什么，从何时到何时。</translation>
    </message>
    <message>
        <source>Companies that belong to this one.</source>
        <translation>属于这家公司的其他公司。</translation>
    </message>
    <message>
        <source>Anniversaries, renewals, birthdays in the family: the page of today tells of them in time.</source>
        <translation>周年、续约、家人生日：“今日”页面会及时提醒。</translation>
    </message>
    <message>
        <source>Who came to you because they were told of you here, and whom those brought in turn.</source>
        <translation>经这里介绍而来的人和公司，以及他们又带来的人。</translation>
    </message>
    <message>
        <source>Sales that are hoped for, won and lost here.</source>
        <translation>与此相关的进行中、成交和流失的商机。</translation>
    </message>
    <message>
        <source>Deals in which this person has a say.</source>
        <translation>此人参与的商机。</translation>
    </message>
    <message>
        <source>What was offered here, with each version.</source>
        <translation>给这里报过的价，包括每一版。</translation>
    </message>
    <message>
        <source>The purchase history: what was ordered here, from accepted quotes and from imported files.</source>
        <translation>购买记录：这里订购过的东西，来自已接受的报价和导入的文件。</translation>
    </message>
    <message>
        <source>What runs with this customer, and when it ends.</source>
        <translation>与该客户正在执行的合同，以及到期时间。</translation>
    </message>
    <message>
        <source>What they asked for, and how it went.</source>
        <translation>他们提出过哪些请求，处理得怎么样。</translation>
    </message>
    <message>
        <source>The ledger: every consent with its basis, source and proof, also those that were withdrawn.</source>
        <translation>同意台账：每条同意及其依据、来源和凭证，包括已撤回的。</translation>
    </message>
</context>
<context>
    <name>ContentPlace</name>
    <message>
        <source>Block %1</source>
        <translation>第 %1 个区块</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Preheader</source>
        <translation>预览文字</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Contract</name>
    <message>
        <source>Has to be renewed</source>
        <translation>需要续签</translation>
    </message>
    <message>
        <source>Renews itself</source>
        <translation>自动续签</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>生效中</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>已续签</translation>
    </message>
    <message>
        <source>Terminated</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>到期时</translation>
    </message>
    <message>
        <source>Reminder on</source>
        <translation>提醒日期</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Id in the source</source>
        <translation>来源中的编号</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Remind (days before)</source>
        <translation>提前提醒（天）</translation>
    </message>
    <message>
        <source>Status today</source>
        <translation>当前状态</translation>
    </message>
    <message>
        <source>Past its end, not renewed</source>
        <translation>已到期，未续签</translation>
    </message>
    <message>
        <source>Renews for (months)</source>
        <translation>续签期限（月）</translation>
    </message>
</context>
<context>
    <name>Coupon</name>
    <message>
        <source>Coupon pool</source>
        <translation>优惠码池</translation>
    </message>
    <message>
        <source>Coupon pools</source>
        <translation>优惠码池</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What it is worth</source>
        <translation>优惠内容</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>优惠码</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>优惠码</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>优惠码</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>优惠码池</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>发给</translation>
    </message>
    <message>
        <source>By campaign</source>
        <translation>来自活动</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>发放时间</translation>
    </message>
    <message>
        <source>Redeemed on</source>
        <translation>使用时间</translation>
    </message>
    <message>
        <source>Redeemed with</source>
        <translation>使用凭证</translation>
    </message>
</context>
<context>
    <name>CoverageReport</name>
    <message numerus="yes">
        <source>Follow-up coverage, %n days</source>
        <translation>
            <numerusform>跟进覆盖率，%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Touched</source>
        <translation>有联系</translation>
    </message>
    <message numerus="yes">
        <source>in the last %n days</source>
        <translation>
            <numerusform>最近 %n 天内</numerusform>
        </translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>已覆盖</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>未覆盖</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无负责人</translation>
    </message>
    <message>
        <source>All · %1</source>
        <translation>全部 · %1</translation>
    </message>
    <message>
        <source>Not enough data: nothing is open.</source>
        <translation>数据不足：没有进行中的记录。</translation>
    </message>
    <message>
        <source>Leads are left out: the filter speaks of deals.</source>
        <translation>线索未计入：筛选条件只针对商机。</translation>
    </message>
    <message>
        <source>Covered = open deals and leads with a call, meeting, mail or done task in the last %1 days, or with a task, meeting or call that is still to come, ÷ all open ones. What is not covered is about to be forgotten.</source>
        <translation>已覆盖 = 最近 %1 天内有通话、会面、邮件或已完成任务，或已安排任务、会面或通话的进行中商机和线索 ÷ 全部进行中。未覆盖的就快被遗忘了。</translation>
    </message>
    <message>
        <source>Step to come</source>
        <translation>已安排下一步</translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message>
        <source>Copying … %1 %</source>
        <translation>正在复制… %1 %</translation>
    </message>
    <message>
        <source>Backed up to %1; the copy was opened and compared.</source>
        <translation>已备份到 %1；副本已打开并比对。</translation>
    </message>
    <message>
        <source>Copy the workspace into a new file and check the copy</source>
        <translation>将工作区复制到新文件并检查副本</translation>
    </message>
    <message>
        <source>The new file</source>
        <translation>新文件</translation>
    </message>
    <message>
        <source>Measure this machine: each figure beside raw SQLite in the same run</source>
        <translation>测试本机性能：每项数据旁附同次运行的原生 SQLite 结果</translation>
    </message>
    <message>
        <source>One figure, or the beginning of its name</source>
        <translation>某项指标，或其名称开头</translation>
    </message>
    <message>
        <source>How many people</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>一切正常。</translation>
    </message>
    <message>
        <source>“check --repair” mends what can be made anew.</source>
        <translation>“check --repair”可修复能够重建的内容。</translation>
    </message>
    <message>
        <source>Check the whole file: pages, journal, links, search index</source>
        <translation>检查整个文件：页、日志、关联、搜索索引</translation>
    </message>
    <message>
        <source>Make derived data anew where it is wrong; what people wrote is not touched</source>
        <translation>重建出错的派生数据；不改动人工录入的内容</translation>
    </message>
    <message>
        <source>%1 has the file open; it is read without changing it.</source>
        <translation>%1 正打开此文件；将只读取，不更改。</translation>
    </message>
    <message>
        <source>New passphrase: </source>
        <translation>新密码：</translation>
    </message>
    <message>
        <source>Passphrase of %1: </source>
        <translation>%1 的密码：</translation>
    </message>
    <message>
        <source>The same again: </source>
        <translation>再次输入：</translation>
    </message>
    <message>
        <source>Make a record and write its id</source>
        <translation>新建记录并输出其编号</translation>
    </message>
    <message>
        <source>What to make: contact, company, activity …</source>
        <translation>新建类型：contact、company、activity…</translation>
    </message>
    <message>
        <source>Move records into the recycle bin</source>
        <translation>将记录移到回收站</translation>
    </message>
    <message>
        <source>Ids; - reads them from standard input, one a line</source>
        <translation>编号；- 表示从标准输入读取，每行一个</translation>
    </message>
    <message>
        <source>Encrypted %1. Without the passphrase nobody can read it, and nobody can bring it back.</source>
        <translation>已加密 %1。没有密码谁也无法读取，也没有人能恢复。</translation>
    </message>
    <message>
        <source>%1 is no longer encrypted.</source>
        <translation>%1 已不再加密。</translation>
    </message>
    <message>
        <source>Encrypt the file with a passphrase, or change the passphrase</source>
        <translation>用密码加密文件，或更改密码</translation>
    </message>
    <message>
        <source>The new passphrase, where the file already has one</source>
        <translation>文件已有密码时的新密码</translation>
    </message>
    <message>
        <source>Take the encryption off the file</source>
        <translation>取消文件加密</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n row(s) to %1.</source>
        <translation>
            <numerusform>已将 %n 行写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选条件</translation>
    </message>
    <message>
        <source>Fields to sort by</source>
        <translation>排序字段</translation>
    </message>
    <message>
        <source>Fields to write; otherwise all</source>
        <translation>要写出的字段；默认全部</translation>
    </message>
    <message>
        <source>A saved view by its name</source>
        <translation>保存的视图的名称</translation>
    </message>
    <message>
        <source>The recycle bin instead</source>
        <translation>改为导出回收站</translation>
    </message>
    <message>
        <source>As everything stood at the end of a day, or at a time</source>
        <translation>某日结束时或某一时刻的状态</translation>
    </message>
    <message>
        <source>Leave out the mark that tells Excel that a CSV file is UTF-8</source>
        <translation>不写 Excel 用来识别 UTF-8 CSV 的标记</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Fields: those that are there, and new ones of your own</source>
        <translation>字段：查看现有字段，添加自定义字段</translation>
    </message>
    <message>
        <source>Add a field and write its key</source>
        <translation>添加字段并输出其键</translation>
    </message>
    <message>
        <source>Of what: contact, company, activity …</source>
        <translation>所属类型：contact、company、activity…</translation>
    </message>
    <message>
        <source>What people read</source>
        <translation>显示的名称</translation>
    </message>
    <message>
        <source>text, long-text, integer, decimal, money, date, time, bool, choice, multi-choice, link, email, phone or url</source>
        <translation>text、long-text、integer、decimal、money、date、time、bool、choice、multi-choice、link、email、phone 或 url</translation>
    </message>
    <message>
        <source>The choices, separated by commas</source>
        <translation>选项，用逗号分隔</translation>
    </message>
    <message>
        <source>The word for filters and files (otherwise made from the label)</source>
        <translation>用于筛选和文件的键（默认由标签生成）</translation>
    </message>
    <message>
        <source>What a link may point to</source>
        <translation>可关联的对象</translation>
    </message>
    <message>
        <source>Search finds what is in it</source>
        <translation>内容可被搜索</translation>
    </message>
    <message>
        <source>All fields with their keys and kinds</source>
        <translation>所有字段及其键和类型</translation>
    </message>
    <message>
        <source>Of what; otherwise of all</source>
        <translation>所属类型；默认全部</translation>
    </message>
    <message>
        <source>Fill the workspace with a realistic sample company in two languages</source>
        <translation>用两种语言的仿真示例公司填充工作区</translation>
    </message>
    <message>
        <source>How many firms; otherwise one for about six people</source>
        <translation>公司数量；默认约每六人一家</translation>
    </message>
    <message>
        <source>The same number gives the same people</source>
        <translation>相同的数字生成相同的人员</translation>
    </message>
    <message>
        <source>People and firms only</source>
        <translation>只生成人员和公司</translation>
    </message>
    <message>
        <source>created</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>brought back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>erased for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>旧值</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>%1 (undone)</source>
        <translation>%1（已撤销）</translation>
    </message>
    <message>
        <source>Who changed what and when: of a record, or all acts</source>
        <translation>谁在何时更改了什么：某条记录，或所有操作</translation>
    </message>
    <message>
        <source>The record; without it the acts of the workspace</source>
        <translation>记录；省略则为工作区的操作</translation>
    </message>
    <message>
        <source>No more than so many entries, newest first</source>
        <translation>最多列出的条数，最新的在前</translation>
    </message>
    <message>
        <source>  … and %1 more</source>
        <translation>  …另有 %1 项</translation>
    </message>
    <message>
        <source>%1 rows, %2 %</source>
        <translation>%1 行，%2 %</translation>
    </message>
    <message>
        <source>JSON file {&quot;column&quot;: &quot;field&quot;} over the columns that were recognised</source>
        <translation>JSON 文件 {&quot;column&quot;: &quot;field&quot;}，优先于自动识别的列</translation>
    </message>
    <message>
        <source>Fields that tell whether a record is there already: email,name</source>
        <translation>用于判断记录是否已存在的字段：email,name</translation>
    </message>
    <message>
        <source>Say what would happen and change nothing</source>
        <translation>只说明结果，不作更改</translation>
    </message>
    <message>
        <source>Write the rows that failed, with their reasons, into a CSV file</source>
        <translation>将失败的行连同原因写入 CSV 文件</translation>
    </message>
    <message>
        <source>Make a field of one&apos;s own for each column that fits none</source>
        <translation>为每个无对应字段的列创建自定义字段</translation>
    </message>
    <message>
        <source>How 03/04/2017 is meant: dmy or mdy (otherwise by the evidence)</source>
        <translation>03/04/2017 的含义：dmy 或 mdy（默认依据文件内容）</translation>
    </message>
    <message>
        <source>Encoding, such as GB18030 (otherwise found out)</source>
        <translation>编码，例如 GB18030（默认自动识别）</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Acts in the history</source>
        <translation>历史中的操作数</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最后更改</translation>
    </message>
    <message>
        <source>A newer version of Relata wrote this file; it can be read but not changed.</source>
        <translation>此文件由较新版本的 Relata 写入；可以读取，不能更改。</translation>
    </message>
    <message>
        <source>What the workspace holds</source>
        <translation>工作区的内容概览</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>Made the workspace %1.</source>
        <translation>已创建工作区 %1。</translation>
    </message>
    <message>
        <source>Make a new workspace file</source>
        <translation>新建工作区文件</translation>
    </message>
    <message>
        <source>Where to put it, for instance company.relata</source>
        <translation>存放位置，例如 company.relata</translation>
    </message>
    <message>
        <source>Currency of amounts without one, such as EUR</source>
        <translation>未注明货币的金额所用货币，例如 EUR</translation>
    </message>
    <message>
        <source>Your name, as history shows it</source>
        <translation>历史中显示的您的姓名</translation>
    </message>
    <message>
        <source>Fill it with a sample company</source>
        <translation>用示例公司填充</translation>
    </message>
    <message>
        <source>Encrypt the file with a passphrase</source>
        <translation>用密码加密文件</translation>
    </message>
    <message>
        <source>List, filter, sort, count and add up records</source>
        <translation>列出、筛选、排序、计数和汇总记录</translation>
    </message>
    <message>
        <source>What to list: contact, company, activity …</source>
        <translation>列出类型：contact、company、activity…</translation>
    </message>
    <message>
        <source>Filter, such as: stage = customer and company.city = &quot;Berlin&quot;</source>
        <translation>筛选条件，例如：stage = customer and company.city = &quot;Berlin&quot;</translation>
    </message>
    <message>
        <source>Fields to sort by; a minus sorts downwards: city,-created</source>
        <translation>排序字段；减号表示降序：city,-created</translation>
    </message>
    <message>
        <source>Fields to write, also through links: id,name,company.industry</source>
        <translation>要输出的字段，可经由关联：id,name,company.industry</translation>
    </message>
    <message>
        <source>No more than so many rows</source>
        <translation>最多行数</translation>
    </message>
    <message>
        <source>Write only how many there are</source>
        <translation>只输出数量</translation>
    </message>
    <message>
        <source>Group by fields: stage or month(created)</source>
        <translation>分组字段：stage 或 month(created)</translation>
    </message>
    <message>
        <source>What to add up per group: count, sum(F), avg(F), min(F), max(F)</source>
        <translation>每组的汇总：count、sum(F)、avg(F)、min(F)、max(F)</translation>
    </message>
    <message>
        <source>The workspace file (otherwise RELATA_WORKSPACE)</source>
        <translation>工作区文件（默认 RELATA_WORKSPACE）</translation>
    </message>
    <message>
        <source>Write JSON</source>
        <translation>输出 JSON</translation>
    </message>
    <message>
        <source>Write lists as one JSON value per line</source>
        <translation>列表每行输出一个 JSON 值</translation>
    </message>
    <message>
        <source>Language of messages and labels: en or zh</source>
        <translation>消息和标签的语言：en 或 zh</translation>
    </message>
    <message>
        <source>Take the passphrase from the first line of a file (otherwise RELATA_PASSPHRASE, or asked for)</source>
        <translation>从文件首行读取密码（默认 RELATA_PASSPHRASE，或提示输入）</translation>
    </message>
    <message>
        <source>Say nothing but errors</source>
        <translation>只输出错误</translation>
    </message>
    <message>
        <source>Say more</source>
        <translation>输出更多信息</translation>
    </message>
    <message>
        <source>“relatactl --help” and “relatactl COMMAND --help” show what can be written.</source>
        <translation>可用写法见“relatactl --help”和“relatactl COMMAND --help”。</translation>
    </message>
    <message>
        <source>Show the version and end</source>
        <translation>显示版本并退出</translation>
    </message>
    <message>
        <source>Show this help and end</source>
        <translation>显示此帮助并退出</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 failed, 2 wrong usage, 3 problems were found, 4 another program has the file open.</source>
        <translation>退出码：0 完成，1 失败，2 用法错误，3 发现问题，4 文件正被其他程序打开。</translation>
    </message>
    <message>
        <source>%1 is in the recycle bin already.</source>
        <translation>%1 已在回收站中。</translation>
    </message>
    <message>
        <source>%1 is not in the recycle bin.</source>
        <translation>%1 不在回收站中。</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>已删除：%1</translation>
    </message>
    <message>
        <source>Brought back: %1</source>
        <translation>已恢复：%1</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>备份中</translation>
    </message>
    <message>
        <source>Last act</source>
        <translation>最后操作</translation>
    </message>
    <message>
        <source>Restored %1.</source>
        <translation>已恢复 %1。</translation>
    </message>
    <message>
        <source>Restored %1. What stood there is kept as %2.</source>
        <translation>已恢复 %1。原有内容保留为 %2。</translation>
    </message>
    <message>
        <source>Bring records back from the recycle bin, or a workspace from a backup</source>
        <translation>从回收站恢复记录，或从备份恢复工作区</translation>
    </message>
    <message>
        <source>Ids (- reads them from standard input), or one backup file</source>
        <translation>编号（- 表示从标准输入读取），或一个备份文件</translation>
    </message>
    <message>
        <source>Only show what the backup would change</source>
        <translation>只显示备份将带来的更改</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>未找到任何内容。</translation>
    </message>
    <message>
        <source>Find records by any words: names, pinyin, addresses, digits of a phone</source>
        <translation>按任意词查找记录：姓名、拼音、地址、电话号码中的数字</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>要查找的内容</translation>
    </message>
    <message>
        <source>No more than so many results</source>
        <translation>最多结果数</translation>
    </message>
    <message>
        <source>Only records of this kind</source>
        <translation>只查找此类型的记录</translation>
    </message>
    <message>
        <source>Changed %1.</source>
        <translation>已更改 %1。</translation>
    </message>
    <message>
        <source>%1 already was so.</source>
        <translation>%1 本来就是如此。</translation>
    </message>
    <message>
        <source>The id, such as C-000…</source>
        <translation>编号，例如 C-000…</translation>
    </message>
    <message>
        <source>in the recycle bin</source>
        <translation>在回收站中</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Show a record with all that belongs to it</source>
        <translation>显示记录及其所有相关内容</translation>
    </message>
    <message>
        <source>left as it is: %1 (changed on %2)</source>
        <translation>保持不变：%1（更改于 %2）</translation>
    </message>
    <message>
        <source>left as it is: %1 (changed by %2 on %3)</source>
        <translation>保持不变：%1（由 %2 更改于 %3）</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Take back the newest act, or the act with a number from history</source>
        <translation>撤销最新操作，或历史中指定编号的操作</translation>
    </message>
    <message>
        <source>The act&apos;s number, as history lists it</source>
        <translation>history 中列出的操作编号</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>The people who use this workspace</source>
        <translation>使用此工作区的人</translation>
    </message>
    <message>
        <source>Saved the view “%1”.</source>
        <translation>已保存视图“%1”。</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Saved views: a filter, an order and columns under a name</source>
        <translation>保存的视图：命名的筛选、排序和列</translation>
    </message>
    <message>
        <source>Save a view; one of the same name is replaced</source>
        <translation>保存视图；同名视图将被替换</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Fields to write</source>
        <translation>要输出的字段</translation>
    </message>
    <message>
        <source>The saved views</source>
        <translation>保存的视图</translation>
    </message>
    <message>
        <source>The window is not measured: there is no relata beside this program.</source>
        <translation>未测量窗口：本程序旁边没有 relata。</translation>
    </message>
    <message>
        <source>How many people; several sizes one after the other</source>
        <translation>联系人数量；可依次测量多个规模</translation>
    </message>
    <message>
        <source>Leave out the start and the memory of the window</source>
        <translation>不测量窗口的启动时间和内存</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) in %1 are not encrypted. Delete them if nobody else may read them.</source>
        <translation>
            <numerusform>%1 中有 %n 个备份未加密。若不想让他人读取，请删除它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheet of a spreadsheet, by name or number (otherwise the one that holds a table)</source>
        <translation>电子表格中的工作表，用名称或序号指定（否则选含有表格的那一个）</translation>
    </message>
    <message>
        <source>Comparing: %1 %</source>
        <translation>正在比较：%1%</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>完全一致</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) among %1 records</source>
        <translation>
            <numerusform>%1 条记录中有 %n 对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) were said to be no duplicates</source>
        <translation>
            <numerusform>%n 对已标为不重复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n less sure pair(s) were left out</source>
        <translation>
            <numerusform>省略了 %n 对把握较小的</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) that have too much in common were compared among neighbours only</source>
        <translation>
            <numerusform>%n 组相同之处过多，只与相邻记录比较</numerusform>
        </translation>
    </message>
    <message>
        <source>These records will not be shown as duplicates of each other again.</source>
        <translation>这些记录以后不会再被当作重复项显示。</translation>
    </message>
    <message>
        <source>short forms of names</source>
        <translation>人名简称表</translation>
    </message>
    <message>
        <source>Find records that mean the same, with the reasons</source>
        <translation>查找重复记录，并说明理由</translation>
    </message>
    <message>
        <source>The kind of record: contact or company</source>
        <translation>记录类型：contact（联系人）或 company（公司）</translation>
    </message>
    <message>
        <source>No more than so many pairs, the surest first</source>
        <translation>最多显示多少对，把握最大的在前</translation>
    </message>
    <message>
        <source>Only pairs that are very likely one</source>
        <translation>只显示很可能是同一条的</translation>
    </message>
    <message>
        <source>Only pairs with the same name and the same address or number</source>
        <translation>只显示姓名相同且邮箱、电话或编号相同的</translation>
    </message>
    <message>
        <source>Remember that these records are no duplicates of each other</source>
        <translation>记住这些记录互不重复</translation>
    </message>
    <message>
        <source>Print the table of short forms of names</source>
        <translation>打印人名简称表</translation>
    </message>
    <message>
        <source>Take the table of short forms from a file: “Robert: Bob, Rob” on each line</source>
        <translation>从文件读取人名简称表，每行如“Robert: Bob, Rob”</translation>
    </message>
    <message>
        <source>Merge what agrees exactly (auto-exact), or the groups of a file: ids on a line, the one that stays first, or JSON as this command writes it</source>
        <translation>合并完全一致的（auto-exact），或按文件中的分组合并：每行若干编号，保留的在前；也可用本命令输出的 JSON</translation>
    </message>
    <message>
        <source>Which value a field keeps: filled (the usual one), primary, newest or longest</source>
        <translation>字段保留哪个值：filled（默认，有值者）、primary（主记录）、newest（最新）或 longest（最长）</translation>
    </message>
    <message>
        <source>Only say what would be merged, field by field</source>
        <translation>只逐个字段说明将如何合并，不写入</translation>
    </message>
    <message>
        <source>Merge records into the first of them; the ids of the others then mean it</source>
        <translation>把记录合并到第一条；其余的编号此后都指向它</translation>
    </message>
    <message>
        <source>The record that stays, and those that go into it</source>
        <translation>保留的记录，以及要并入它的记录</translation>
    </message>
    <message>
        <source>Take this field from that record</source>
        <translation>该字段取自那条记录</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) would stay</source>
        <translation>
            <numerusform>将保留 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to merge.</source>
        <translation>没有可合并的。</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n 组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) went into others; “relatactl undo” brings them back.</source>
        <translation>
            <numerusform>%n 条记录已并入其他记录；“relatactl undo”可恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was merged into %2.</source>
        <translation>%1 已合并到 %2。</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 条记录</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n record(s) to %1.</source>
        <translation>
            <numerusform>已将 %n 条记录写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>What to export: contact, company, activity …; all of it, as a folder: all</source>
        <translation>要导出的内容：contact、company、activity……；全部导出为文件夹：all</translation>
    </message>
    <message>
        <source>The file or folder to write; otherwise standard output</source>
        <translation>要写入的文件或文件夹；否则写到标准输出</translation>
    </message>
    <message numerus="yes">
        <source>%1 would give %n record(s).</source>
        <translation>
            <numerusform>%1 将带来 %n 条记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 gave %n record(s).</source>
        <translation>
            <numerusform>%1 带来了 %n 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>The files, or a folder that export all wrote; - reads standard input</source>
        <translation>文件，或 export all 写出的文件夹；- 表示读取标准输入</translation>
    </message>
    <message>
        <source>%1 of %2 records</source>
        <translation>%1 / %2 条记录</translation>
    </message>
    <message>
        <source>%1 records, %2 would change, %3 refuse the change.</source>
        <translation>共 %1 条记录：%2 条将会修改，%3 条无法修改。</translation>
    </message>
    <message>
        <source>%1 records, %2 changed, %3 refused the change.</source>
        <translation>共 %1 条记录：%2 条已修改，%3 条无法修改。</translation>
    </message>
    <message>
        <source>Change fields of a record, or of all records that fit --where</source>
        <translation>修改一条记录的字段，或修改符合 --where 的全部记录</translation>
    </message>
    <message>
        <source>The id, such as C-000…; with --where: the entity</source>
        <translation>编号，例如 C-000…；使用 --where 时填写记录类型</translation>
    </message>
    <message>
        <source>Change all records that this filter lets through, as one act</source>
        <translation>将符合此筛选条件的全部记录作为一次操作修改</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>How complete, valid and fresh records are, by owner, and the worst</source>
        <translation>按负责人统计记录的完整、有效和新近程度，并列出最差的记录</translation>
    </message>
    <message>
        <source>How many of the worst records are listed</source>
        <translation>列出多少条最差的记录</translation>
    </message>
    <message>
        <source>Do not search for duplicates, which takes longest</source>
        <translation>不查找重复项（最耗时的一步）</translation>
    </message>
    <message>
        <source>This is a backup of another workspace: restoring it needs --force.</source>
        <translation>这是另一个工作区的备份：要恢复它，请加 --force。</translation>
    </message>
    <message>
        <source>Also a backup of another workspace</source>
        <translation>也接受另一个工作区的备份</translation>
    </message>
    <message>
        <source>The search index is still being made: the rest is found by the beginning of its name only.</source>
        <translation>搜索索引仍在建立：其余记录暂时只能按名称开头找到。</translation>
    </message>
    <message>
        <source>The search index is damaged: only names were searched. “check --repair” makes it anew.</source>
        <translation>搜索索引已损坏：只搜索了名称。“check --repair”可重建索引。</translation>
    </message>
    <message>
        <source>This file cannot be written, so only names were searched.</source>
        <translation>此文件无法写入，因此只搜索了名称。</translation>
    </message>
    <message>
        <source>left as it is: %1 (%2 links to it)</source>
        <translation>保持原样：%1（%2 仍与它关联）</translation>
    </message>
    <message numerus="yes">
        <source>%n values of “%1” are hidden until it is done again</source>
        <translation>
            <numerusform>“%1”的 %n 个值已隐藏，重做后会恢复显示</numerusform>
        </translation>
    </message>
    <message>
        <source>Do again what was undone last, or the undone act with a number</source>
        <translation>重做最近撤销的操作，或按编号重做某个已撤销的操作</translation>
    </message>
    <message>
        <source>The number of the act, or of its undo</source>
        <translation>该操作的编号，或其撤销的编号</translation>
    </message>
    <message>
        <source>Character between cells, tab, or none (otherwise found out)</source>
        <translation>单元格之间的字符，可写 tab，或 none 表示没有（否则自动识别）</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>第一行是列名</translation>
    </message>
    <message>
        <source>The first row is data; in a mapping the columns are called #1, #2 …</source>
        <translation>第一行就是数据；在对应关系里各列叫 #1、#2……</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1（新建）</translation>
    </message>
    <message>
        <source>For instance: Call Wang Fang +86 138 0013 8000 tomorrow 3pm &quot;#Acme&quot;</source>
        <translation>例如：明天下午三点给王芳打电话 13800138000 &quot;#云石科技&quot;</translation>
    </message>
    <message>
        <source>Say how the line is understood and add nothing</source>
        <translation>只说明这一行被怎样理解，什么也不添加</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>已附上：%1</translation>
    </message>
    <message>
        <source>Attach files to a record</source>
        <translation>给记录附上文件</translation>
    </message>
    <message>
        <source>The files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>As the picture of the person or company</source>
        <translation>作为这个人或公司的照片</translation>
    </message>
    <message>
        <source>List or save the files of a record</source>
        <translation>列出或保存记录的文件</translation>
    </message>
    <message>
        <source>Save them into this folder; nothing there is overwritten</source>
        <translation>保存到这个文件夹；不会覆盖已有文件</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Next seven days</source>
        <translation>未来七天</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>没有日期</translation>
    </message>
    <message>
        <source>To be heard of again</source>
        <translation>该联系的人</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>上次 %1</translation>
    </message>
    <message>
        <source>never yet</source>
        <translation>还没联系过</translation>
    </message>
    <message>
        <source>Days to remember</source>
        <translation>要记住的日子</translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <translation>没有待办的事。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Tasks, people to be heard of again, birthdays and other days</source>
        <translation>任务、该联系的人、生日和其他日子</translation>
    </message>
    <message>
        <source>Of everybody, not only mine and what is nobody&apos;s</source>
        <translation>所有人的，而不只是我的和没有负责人的</translation>
    </message>
    <message>
        <source>How many days to look ahead for birthdays</source>
        <translation>提前多少天看生日</translation>
    </message>
    <message>
        <source>Password for %1: </source>
        <translation>%1 的密码：</translation>
    </message>
    <message>
        <source>Added %1 (%2).</source>
        <translation>已添加 %1（%2）。</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) will go there with the first sync; --where says which.</source>
        <translation>
            <numerusform>首次同步将把 %n 个联系人发送到那里；可用 --where 限定范围。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: here %2 would be new, %3 changed, %4 removed; there %5 new, %6 changed, %7 removed.</source>
        <translation>%1：本地将新增 %2、更改 %3、移除 %4；服务器将新增 %5、更改 %6、移除 %7。</translation>
    </message>
    <message>
        <source>%1: here %2 new, %3 changed, %4 removed; there %5 new, %6 changed, %7 removed.</source>
        <translation>%1：本地新增 %2、更改 %3、移除 %4；服务器新增 %5、更改 %6、移除 %7。</translation>
    </message>
    <message>
        <source>%1, %2: changed on both sides; “%3” of the server was taken, “%4” is in the history.</source>
        <translation>%1，%2：两边都改过；采用了服务器上的“%3”，“%4”保留在历史记录中。</translation>
    </message>
    <message numerus="yes">
        <source>%n changed in between; the next sync looks at them.</source>
        <translation>
            <numerusform>有 %n 项在同步期间又被更改，下次同步时处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>not yet in step</source>
        <translation>尚未同步</translation>
    </message>
    <message>
        <source>%1 is no longer kept in step. Contacts and cards stay as they are.</source>
        <translation>不再同步 %1。联系人和名片都保持原样。</translation>
    </message>
    <message>
        <source>File with the password (otherwise RELATA_CARDDAV_PASSWORD, or asked for)</source>
        <translation>存放密码的文件（否则用 RELATA_CARDDAV_PASSWORD，或当场询问）</translation>
    </message>
    <message>
        <source>Keep contacts in step with an address book on a server</source>
        <translation>让联系人与服务器上的通讯录保持同步</translation>
    </message>
    <message>
        <source>Add an address book: the server is asked where it is</source>
        <translation>添加通讯录：向服务器查询其位置</translation>
    </message>
    <message>
        <source>Host or address of the server, or of the book</source>
        <translation>服务器或通讯录的主机名或地址</translation>
    </message>
    <message>
        <source>User name on the server</source>
        <translation>服务器上的用户名</translation>
    </message>
    <message>
        <source>Which book, where there are several</source>
        <translation>有多个通讯录时指定哪一个</translation>
    </message>
    <message>
        <source>What it is called here</source>
        <translation>在本地的名称</translation>
    </message>
    <message>
        <source>Only these contacts go there</source>
        <translation>只发送这些联系人</translation>
    </message>
    <message>
        <source>Send the password without encryption, for instance in a network at home</source>
        <translation>不加密发送密码，例如在家庭网络中</translation>
    </message>
    <message>
        <source>Bring both sides in step; what comes is one act</source>
        <translation>让两边同步；收到的全部算作一次操作</translation>
    </message>
    <message>
        <source>Name or id, where there are several</source>
        <translation>有多个时写名称或编号</translation>
    </message>
    <message>
        <source>The book on the server is empty on purpose</source>
        <translation>服务器上的通讯录是有意清空的</translation>
    </message>
    <message>
        <source>Address books that are kept in step</source>
        <translation>保持同步的通讯录</translation>
    </message>
    <message>
        <source>No longer keep a book in step; nothing else changes</source>
        <translation>不再同步某个通讯录；其他不变</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) would have other members or names.</source>
        <translation>
            <numerusform>有 %n 个群组的成员或名称将会改变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) have other members or names now.</source>
        <translation>
            <numerusform>有 %n 个群组的成员或名称已更新。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new record(s) may be there already; none was merged (“relatactl duplicates” compares all):</source>
        <translation>
            <numerusform>有 %n 条新记录可能已经存在；均未合并（“relatactl duplicates” 可比较全部记录）：</numerusform>
        </translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>How many deals; otherwise one for about four people</source>
        <translation>商机数量；默认约每四人一个</translation>
    </message>
    <message>
        <source>Relata from the command line: contacts, companies, deals and activities in one file.</source>
        <translation>Relata 命令行：联系人、公司、商机和活动都在一个文件里。</translation>
    </message>
    <message>
        <source>%1 is in “%2” now.</source>
        <translation>%1 现在处于“%2”。</translation>
    </message>
    <message>
        <source>%1 was in “%2” already.</source>
        <translation>%1 本来就处于“%2”。</translation>
    </message>
    <message>
        <source>%1 deals moved, %2 were there already, %3 refused.</source>
        <translation>移动了 %1 个商机，%2 个本来就在那里，%3 个被拒绝。</translation>
    </message>
    <message>
        <source>Move deals into a stage, or open a closed one again</source>
        <translation>将商机移入某个阶段，或重新打开已关闭的商机</translation>
    </message>
    <message>
        <source>The deals, such as D-000…; - reads ids from standard input</source>
        <translation>商机编号，例如 D-000…；- 表示从标准输入读取编号</translation>
    </message>
    <message>
        <source>The stage by its name, key or id</source>
        <translation>阶段的名称、键或编号</translation>
    </message>
    <message>
        <source>Why a deal was lost, one of the loss reasons</source>
        <translation>流失原因，须是已有的流失原因之一</translation>
    </message>
    <message>
        <source>Who won it instead</source>
        <translation>赢得此商机的竞争对手</translation>
    </message>
    <message>
        <source>What was said about the loss</source>
        <translation>流失说明</translation>
    </message>
    <message>
        <source>The day it was won or lost, where that is not today</source>
        <translation>成交或流失的日期（不是今天时）</translation>
    </message>
    <message>
        <source>Open a closed deal again, in the stage where it was</source>
        <translation>重新打开已关闭的商机，回到原来的阶段</translation>
    </message>
    <message>
        <source>(deleted stage)</source>
        <translation>（已删除的阶段）</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>数值过大</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>加权</translation>
    </message>
    <message>
        <source>Not converted</source>
        <translation>未折算</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>全部进行中</translation>
    </message>
    <message>
        <source>1 %1 = %2 %3 (rate of %4)</source>
        <translation>1 %1 = %2 %3（%4 的汇率）</translation>
    </message>
    <message>
        <source>No rate for %1 into %2: those amounts are in no total. Add one: relatactl create rate code=%3 base=%2 date=%4 rate=…</source>
        <translation>没有 %1 对 %2 的汇率：这些金额未计入合计。添加方法：relatactl create rate code=%3 base=%2 date=%4 rate=…</translation>
    </message>
    <message>
        <source>How many deals stand in each stage, their sum and weighted sum</source>
        <translation>各阶段的商机数、合计金额和加权金额</translation>
    </message>
    <message>
        <source>Only deals that this filter lets through</source>
        <translation>只统计符合此筛选条件的商机</translation>
    </message>
    <message>
        <source>Write CSV</source>
        <translation>输出 CSV</translation>
    </message>
    <message>
        <source>%1 or own</source>
        <comment>percent</comment>
        <translation>%1 或自定</translation>
    </message>
    <message>
        <source>The first day that counts</source>
        <translation>起始日期（含）</translation>
    </message>
    <message>
        <source>The last day that counts</source>
        <translation>截止日期（含）</translation>
    </message>
    <message>
        <source>What each row is: %1</source>
        <translation>每行是什么：%1</translation>
    </message>
    <message>
        <source>How it counts: %1</source>
        <translation>计数方式：%1</translation>
    </message>
    <message>
        <source>The pipeline it is about</source>
        <translation>统计的管道</translation>
    </message>
    <message>
        <source>%1, amounts in %2</source>
        <translation>%1，金额单位 %2</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>未分配的原因</translation>
    </message>
    <message>
        <source>Find owners for leads that have none, by the rules</source>
        <translation>按规则为没有负责人的线索分配负责人</translation>
    </message>
    <message>
        <source>The leads; without any, all that have no owner</source>
        <translation>线索；不写则为所有没有负责人的线索</translation>
    </message>
    <message>
        <source>Say who would get what, and do nothing</source>
        <translation>只说明谁会分到什么，不执行</translation>
    </message>
    <message>
        <source>Leads without an owner: claim, return, recycle</source>
        <translation>没有负责人的线索：领取、退回、回收</translation>
    </message>
    <message>
        <source>Take leads out of the pool for yourself</source>
        <translation>从公海领取线索</translation>
    </message>
    <message>
        <source>The leads, such as L-000…</source>
        <translation>线索，例如 L-000…</translation>
    </message>
    <message>
        <source>Give leads back into the pool</source>
        <translation>把线索退回公海</translation>
    </message>
    <message>
        <source>Give back what nobody touched for some days</source>
        <translation>退回若干天无人跟进的线索</translation>
    </message>
    <message>
        <source>Days without a touch; otherwise as the workspace says</source>
        <translation>未跟进天数；不写则按工作区的设置</translation>
    </message>
    <message>
        <source>Say what would go back, and do nothing</source>
        <translation>只说明哪些会退回，不执行</translation>
    </message>
    <message>
        <source>was read before</source>
        <translation>以前已读取</translation>
    </message>
    <message>
        <source>%1 new, %2 updated, %3 known, %4 refused</source>
        <translation>新建 %1，更新 %2，已有 %3，拒绝 %4</translation>
    </message>
    <message>
        <source>Read the files of a folder as leads: tables, vCards and mails, each once</source>
        <translation>把文件夹中的文件读取为线索：表格、vCard 和邮件，每个只读一次</translation>
    </message>
    <message>
        <source>The folder; nothing in it is changed</source>
        <translation>文件夹；其中的文件不会被改动</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>would be new</source>
        <translation>将新建</translation>
    </message>
    <message>
        <source>stays on the lead: %1</source>
        <translation>留在线索上：%1</translation>
    </message>
    <message>
        <source>Make a contact, company and deal of a lead</source>
        <translation>把线索转换为联系人、公司和商机</translation>
    </message>
    <message>
        <source>The lead, such as L-000…</source>
        <translation>线索，例如 L-000…</translation>
    </message>
    <message>
        <source>What the deal is called</source>
        <translation>商机名称</translation>
    </message>
    <message>
        <source>Make no deal</source>
        <translation>不建商机</translation>
    </message>
    <message>
        <source>The contact that is joined, or “new” (otherwise one that surely is the same)</source>
        <translation>并入的联系人，或 new（不写则并入确定相同的联系人）</translation>
    </message>
    <message>
        <source>Make no contact</source>
        <translation>不建联系人</translation>
    </message>
    <message>
        <source>The company that is joined, or “new” (otherwise one that surely is the same)</source>
        <translation>并入的公司，或 new（不写则并入确定相同的公司）</translation>
    </message>
    <message>
        <source>Make no company</source>
        <translation>不建公司</translation>
    </message>
    <message>
        <source>Say what would be made and joined, and do nothing</source>
        <translation>只说明将新建和并入什么，不执行</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) would give: new %2, updated %3, there already %4, errors %5.</source>
        <translation>
            <numerusform>%1：%n 行将得到：新增 %2，更新 %3，已存在 %4，错误 %5。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) gave: new %2, updated %3, there already %4, errors %5.</source>
        <translation>
            <numerusform>%1：%n 行结果：新增 %2，更新 %3，已存在 %4，错误 %5。</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Line %1, %2, may be %3: %4</source>
        <translation>第 %1 行，%2，可能是 %3：%4</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) written to %1</source>
        <translation>
            <numerusform>已写入 %n 页到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>It became the order %1.</source>
        <translation>已成为订单 %1。</translation>
    </message>
    <message>
        <source>Write the PDF of a quote, make one of a deal, send and accept it</source>
        <translation>写出报价单的 PDF，由商机生成报价单，发送并接受它</translation>
    </message>
    <message>
        <source>A quote, an order, or a deal and its newest quote</source>
        <translation>报价单、订单，或商机（取其最新的报价单）</translation>
    </message>
    <message>
        <source>Write it as a PDF, as the customer gets it</source>
        <translation>写成给客户的 PDF</translation>
    </message>
    <message>
        <source>Make a new quote of the deal&apos;s products</source>
        <translation>用商机的产品新建报价单</translation>
    </message>
    <message>
        <source>Make a new version that takes its place</source>
        <translation>新建取代它的一版</translation>
    </message>
    <message>
        <source>Approve its discounts</source>
        <translation>审批它的折扣</translation>
    </message>
    <message>
        <source>Mark it as sent: it does not change any more</source>
        <translation>标记为已发送：不再改动</translation>
    </message>
    <message>
        <source>The customer said no</source>
        <translation>客户拒绝了</translation>
    </message>
    <message>
        <source>The customer said yes: it becomes an order</source>
        <translation>客户同意了：成为订单</translation>
    </message>
    <message>
        <source>With --accept: its deal is won as well</source>
        <translation>与 --accept 一起使用：商机同时成交</translation>
    </message>
    <message>
        <source>Compare with the end of that day</source>
        <translation>与该日结束时比较</translation>
    </message>
    <message>
        <source>Fields and values; an empty value clears the field: phone=; tags+=VIP and tags-=old add and take away</source>
        <translation>字段和值；空值清除字段：phone=；tags+=VIP 添加标签，tags-=old 去掉标签</translation>
    </message>
    <message>
        <source>“%1” is not a whole number from %2 on.</source>
        <translation>“%1”不是不小于 %2 的整数。</translation>
    </message>
    <message>
        <source>Missing: %1 (%2)</source>
        <translation>缺少：%1（%2）</translation>
    </message>
    <message>
        <source>Use the templates of mails and notes</source>
        <translation>使用邮件和备注的模板</translation>
    </message>
    <message>
        <source>Print subject and text with the values of a record; ends with 3 where a value is missing</source>
        <translation>输出填入记录内容后的主题和正文；缺少内容时以 3 结束</translation>
    </message>
    <message>
        <source>Name or id of the template</source>
        <translation>模板的名称或编号</translation>
    </message>
    <message>
        <source>The record whose values are put in</source>
        <translation>填入哪条记录的内容</translation>
    </message>
    <message>
        <source>Write records as CSV, Excel workbook, vCard, calendar or JSON Lines</source>
        <translation>把记录写成 CSV、Excel 工作簿、vCard、日历或 JSON Lines</translation>
    </message>
    <message>
        <source>csv, xlsx, vcf (vCard 3.0), vcf4, ics (activities) or jsonl; folder with all</source>
        <translation>csv、xlsx、vcf（vCard 3.0）、vcf4、ics（活动）或 jsonl；与 all 一起用 folder</translation>
    </message>
    <message>
        <source>Import CSV, Excel, vCard, calendar and JSON Lines files: columns are recognised, duplicates found, all of it one act</source>
        <translation>导入 CSV、Excel、vCard、日历和 JSON Lines 文件：自动识别列，找出重复，整个导入是一步操作</translation>
    </message>
    <message>
        <source>What happens to records that are there: never, empty, newer or always (otherwise empty; always of a calendar)</source>
        <translation>已有记录怎么处理：never、empty、newer 或 always（默认 empty，日历文件默认 always）</translation>
    </message>
    <message>
        <source>Add a task, meeting, note, contact or lead from one line</source>
        <translation>用一行文字添加任务、会议、备注、联系人或线索</translation>
    </message>
    <message>
        <source>The kind of record: contact, company or lead</source>
        <translation>记录类型：contact（联系人）、company（公司）或 lead（线索）</translation>
    </message>
    <message>
        <source>The disk is full; the file is read without changing it.</source>
        <translation>磁盘已满；将以只读方式读取该文件。</translation>
    </message>
    <message>
        <source>Made %1 contacts, %2 companies, %3 activities, %4 deals and %5 tickets.</source>
        <translation>已生成 %1 个联系人、%2 家公司、%3 条活动、%4 个商机和 %5 张工单。</translation>
    </message>
    <message>
        <source>How many tickets; otherwise one for about eight people, at most 60</source>
        <translation>工单数量；默认约每八个联系人一张，最多 60 张</translation>
    </message>
    <message>
        <source>Figures about sales and service</source>
        <translation>销售与服务的数据</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>Only tickets that this filter lets through</source>
        <translation>只统计符合此筛选条件的工单</translation>
    </message>
    <message>
        <source>The first day on which tickets came in</source>
        <translation>工单收到日期的起始日</translation>
    </message>
    <message>
        <source>The last day on which tickets came in</source>
        <translation>工单收到日期的结束日</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>首次响应</translation>
    </message>
    <message>
        <source>Next response</source>
        <translation>后续响应</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>running</source>
        <translation>计时中</translation>
    </message>
    <message>
        <source>overdue, paused</source>
        <translation>已超时，暂停中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>暂停中</translation>
    </message>
    <message>
        <source>met</source>
        <translation>已达标</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>未达标</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>计时</translation>
    </message>
    <message>
        <source>paused (open hours)</source>
        <translation>暂停（工作时间内）</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>非工作时间</translation>
    </message>
    <message>
        <source>  target %1, used %2, %3 left</source>
        <translation>  目标 %1，已用 %2，剩余 %3</translation>
    </message>
    <message>
        <source>  due %1</source>
        <translation>  截止 %1</translation>
    </message>
    <message>
        <source>  no deadline while it is paused, only what is left</source>
        <translation>  暂停期间没有截止时间，只有剩余时间</translation>
    </message>
    <message>
        <source>No SLA policy fits it, so nothing is measured.</source>
        <translation>没有适用的 SLA 策略，因此不计时。</translation>
    </message>
    <message>
        <source>Policy: %1</source>
        <translation>策略：%1</translation>
    </message>
    <message>
        <source>Hours: %1 (%2): %3</source>
        <translation>工作时间：%1（%2）：%3</translation>
    </message>
    <message>
        <source>%1 %2: %3 at %4 %, told: %5</source>
        <translation>%1 %2：%3已达 %4%，已告知：%5</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>%1 told, %2 wait for business hours.</source>
        <translation>已提醒 %1 条，%2 条等到工作时间再提醒。</translation>
    </message>
    <message>
        <source>Explain the clocks of tickets, and tell of those that run late</source>
        <translation>说明工单的计时，并提醒将要超时的工单</translation>
    </message>
    <message>
        <source>Each interval, pause and the calendar that was used</source>
        <translation>列出每段时间、每次暂停和所用的日历</translation>
    </message>
    <message>
        <source>The ticket by its number (T-1042) or id</source>
        <translation>工单的编号（T-1042）或 id</translation>
    </message>
    <message>
        <source>Note who is told of the rungs that were reached, each once</source>
        <translation>记录到达各级时应告知谁，每级只告知一次</translation>
    </message>
    <message>
        <source>Say what would be told, and note nothing</source>
        <translation>只说明会提醒什么，不作记录</translation>
    </message>
    <message>
        <source>%1 is open: %2</source>
        <translation>%1 已建立：%2</translation>
    </message>
    <message>
        <source>Noted on %1: %2</source>
        <translation>已在 %1 上写备注：%2</translation>
    </message>
    <message>
        <source>The customer&apos;s message is in %1: %2</source>
        <translation>客户的消息已记入 %1：%2</translation>
    </message>
    <message>
        <source>The reply is logged in %1 (nothing is sent from here): %2</source>
        <translation>回复已记入 %1（这里不会发送任何内容）：%2</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>%1 tickets assigned, %2 stay with nobody.</source>
        <translation>已分配 %1 张工单，%2 张仍无人负责。</translation>
    </message>
    <message>
        <source>%1 has another assignee: %2</source>
        <translation>%1 换了负责人：%2</translation>
    </message>
    <message>
        <source>%1 is open again: %2</source>
        <translation>%1 已重新打开：%2</translation>
    </message>
    <message>
        <source>%1 is resolved: %2</source>
        <translation>%1 已解决：%2</translation>
    </message>
    <message>
        <source>All of it is in %1 now: %2</source>
        <translation>内容都在 %1 里了：%2</translation>
    </message>
    <message>
        <source>%1 is a ticket of its own: %2</source>
        <translation>%1 已成为单独的工单：%2</translation>
    </message>
    <message>
        <source>What is said; - reads it from standard input</source>
        <translation>内容；- 表示从标准输入读取</translation>
    </message>
    <message>
        <source>Open a ticket</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>The first message; - reads it from standard input</source>
        <translation>第一条消息；- 表示从标准输入读取</translation>
    </message>
    <message>
        <source>The customer, by id or name</source>
        <translation>客户，用 id 或姓名</translation>
    </message>
    <message>
        <source>The company (otherwise that of the contact)</source>
        <translation>公司（默认为联系人的公司）</translation>
    </message>
    <message>
        <source>mail, phone, chat, web, social, sms or in_person</source>
        <translation>mail、phone、chat、web、social、sms 或 in_person</translation>
    </message>
    <message>
        <source>question, incident, problem, request or complaint</source>
        <translation>question、incident、problem、request 或 complaint</translation>
    </message>
    <message>
        <source>One of the ticket categories</source>
        <translation>工单分类之一</translation>
    </message>
    <message>
        <source>low, medium or high</source>
        <translation>low、medium 或 high</translation>
    </message>
    <message>
        <source>Another priority than impact and urgency give; needs --because</source>
        <translation>与影响和紧急程度得出的不同的优先级；需要 --because</translation>
    </message>
    <message>
        <source>Why that priority</source>
        <translation>为什么用这个优先级</translation>
    </message>
    <message>
        <source>Who works on it</source>
        <translation>由谁处理</translation>
    </message>
    <message>
        <source>The team whose people it goes to</source>
        <translation>交给哪个团队</translation>
    </message>
    <message>
        <source>When it came in, where that is not now</source>
        <translation>收到的时间（不是现在时）</translation>
    </message>
    <message>
        <source>Write a note for the team</source>
        <translation>写一条内部备注</translation>
    </message>
    <message>
        <source>Log a public message</source>
        <translation>记录一条公开消息</translation>
    </message>
    <message>
        <source>A file to attach</source>
        <translation>要附上的文件</translation>
    </message>
    <message>
        <source>When it was written, where that is not now</source>
        <translation>写于何时（不是现在时）</translation>
    </message>
    <message>
        <source>It came from the customer</source>
        <translation>这是客户发来的</translation>
    </message>
    <message>
        <source>Which contact wrote it</source>
        <translation>由哪位联系人写的</translation>
    </message>
    <message>
        <source>Where it was said (otherwise that of the ticket)</source>
        <translation>渠道（默认与工单相同）</translation>
    </message>
    <message>
        <source>A machine wrote it: no clock takes it for an answer</source>
        <translation>由机器生成：不算作答复</translation>
    </message>
    <message>
        <source>The status that it leaves the ticket in</source>
        <translation>之后工单的状态</translation>
    </message>
    <message>
        <source>Open, answer, assign, merge and split tickets</source>
        <translation>新建、答复、分配、合并和拆分工单</translation>
    </message>
    <message>
        <source>The tickets by number (T-1042) or id; - reads them from standard input</source>
        <translation>工单的编号（T-1042）或 id；- 表示从标准输入读取</translation>
    </message>
    <message>
        <source>Give tickets to somebody</source>
        <translation>把工单交给某人</translation>
    </message>
    <message>
        <source>Whom, by name or id; me</source>
        <translation>交给谁，用姓名或 id；me 表示自己</translation>
    </message>
    <message>
        <source>Take them away from whoever has them</source>
        <translation>取消负责人</translation>
    </message>
    <message>
        <source>Let the rules find somebody for these, or for all that nobody has</source>
        <translation>按规则为这些工单（或所有无人负责的工单）找人</translation>
    </message>
    <message>
        <source>Say what the rules would do, and do nothing</source>
        <translation>只说明规则会怎么做，不作改动</translation>
    </message>
    <message>
        <source>Say that tickets are resolved</source>
        <translation>把工单标为已解决</translation>
    </message>
    <message>
        <source>Open resolved tickets again</source>
        <translation>重新打开已解决的工单</translation>
    </message>
    <message>
        <source>Move tickets into another one, with trace</source>
        <translation>把工单合并到另一张，并留下记录</translation>
    </message>
    <message>
        <source>The ticket that stays</source>
        <translation>保留的工单</translation>
    </message>
    <message>
        <source>Make a ticket of its own of some messages</source>
        <translation>把若干消息拆成单独的工单</translation>
    </message>
    <message>
        <source>The messages, such as MS-000…</source>
        <translation>消息，例如 MS-000…</translation>
    </message>
    <message numerus="yes">
        <source>%n leads assigned, %1 still without an owner.</source>
        <translation>
            <numerusform>已分配 %n 条线索，%1 条仍无负责人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leads went back into the pool.</source>
        <translation>
            <numerusform>%n 条线索已退回公海。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leads claimed.</source>
        <translation>
            <numerusform>已领取 %n 条线索。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leads returned.</source>
        <translation>
            <numerusform>已退回 %n 条线索。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new leads.</source>
        <translation>
            <numerusform>新建 %n 条线索。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: fields %2, stages %3, views %4.</source>
        <translation>%1：字段 %2 个，阶段 %3 个，视图 %4 个。</translation>
    </message>
    <message>
        <source>Begin with the fields, stages and views of a trade: %1, or a file of one&apos;s own (.json)</source>
        <translation>以某个行业的字段、阶段和视图开始：%1，或自己的文件（.json）</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>等待您处理</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1: not enough examples, %2 of %3</source>
        <translation>%1：例子不足，%2/%3</translation>
    </message>
    <message>
        <source>Nothing to measure: too few tickets have a category yet.</source>
        <translation>无法衡量：有分类的工单还太少。</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>例子</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>检验</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Learned from the oldest %1 tickets, measured on the newest %2.</source>
        <translation>从最早的 %1 个工单学习，用最新的 %2 个检验。</translation>
    </message>
    <message>
        <source>Accuracy %1, macro F1 %2, among the first three %3.</source>
        <translation>准确率 %1，宏平均 F1 %2，前三命中 %3。</translation>
    </message>
    <message>
        <source>From a confidence of %1 on, 95 % were right: %2 of the tickets.</source>
        <translation>置信度达到 %1 以上时 95 % 正确，占工单的 %2。</translation>
    </message>
    <message>
        <source>At no confidence were 95 % right, so no category may be set by itself.</source>
        <translation>没有任何置信度能达到 95 % 正确，因此不会自动设置分类。</translation>
    </message>
    <message>
        <source>No category can be suggested.</source>
        <translation>没有可以推荐的分类。</translation>
    </message>
    <message>
        <source>set</source>
        <translation>已设置</translation>
    </message>
    <message>
        <source>not sure enough</source>
        <translation>把握不足</translation>
    </message>
    <message>
        <source>%1 of %2 tickets got their category.</source>
        <translation>%2 个工单中有 %1 个设置了分类。</translation>
    </message>
    <message>
        <source>Recognise what tickets are about, from those that have a category</source>
        <translation>根据已有分类的工单识别工单内容</translation>
    </message>
    <message>
        <source>Say what can be learned, and from how many tickets</source>
        <translation>显示能学到什么，以及来自多少工单</translation>
    </message>
    <message>
        <source>Measure on the newest fifth what the older tickets teach</source>
        <translation>用最新的五分之一检验较早工单学到的内容</translation>
    </message>
    <message>
        <source>Suggest categories for a text or a ticket, with the words that decided</source>
        <translation>为一段文字或一个工单推荐分类，并给出起决定作用的词</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>写了什么</translation>
    </message>
    <message>
        <source>Give open tickets without a category the one that is sure enough</source>
        <translation>为没有分类的未结工单设置把握足够的分类</translation>
    </message>
    <message>
        <source>Say what would be set, and set nothing</source>
        <translation>只显示会设置什么，不作更改</translation>
    </message>
    <message>
        <source>Nothing was found. It is on the writing list (list knowledge_gap).</source>
        <translation>没有找到，已加入待写清单（list knowledge_gap）。</translation>
    </message>
    <message>
        <source>%1 articles as %2 files in %3: open index.html in a browser.</source>
        <translation>%1 篇文章已写成 %3 中的 %2 个文件：用浏览器打开 index.html。</translation>
    </message>
    <message>
        <source>A draft is written: %1</source>
        <translation>已写成草稿：%1</translation>
    </message>
    <message>
        <source>Search the knowledge base, and write its web site</source>
        <translation>搜索知识库，并生成其网站</translation>
    </message>
    <message>
        <source>Find articles; what finds nothing goes on the writing list</source>
        <translation>查找文章；没有结果的会进入待写清单</translation>
    </message>
    <message>
        <source>Only articles in this language: en or zh</source>
        <translation>只限此语言的文章：en 或 zh</translation>
    </message>
    <message>
        <source>Also what is not published</source>
        <translation>也包括未发布的</translation>
    </message>
    <message>
        <source>Put nothing on the writing list</source>
        <translation>不加入待写清单</translation>
    </message>
    <message>
        <source>Write the published articles as a web site of plain files, with a search of its own</source>
        <translation>把已发布的文章写成静态网站，自带搜索</translation>
    </message>
    <message>
        <source>An empty folder, or one with an earlier export</source>
        <translation>空文件夹，或之前导出过网站的文件夹</translation>
    </message>
    <message>
        <source>The name of the site</source>
        <translation>网站名称</translation>
    </message>
    <message>
        <source>Write a draft from a solved ticket</source>
        <translation>由已解决的工单写成草稿</translation>
    </message>
    <message>
        <source>Of mails: further addresses of the team, so that what they wrote went out</source>
        <translation>用于邮件：团队的其他邮箱地址，由它们发出的邮件视为我方回复</translation>
    </message>
    <message>
        <source>%1 is no mail.</source>
        <translation>%1 不是邮件。</translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) would give: new tickets %1, joined %2, there already %3, undeliverable %4, automatic %5, not readable %6.</source>
        <translation>
            <numerusform>%n 封邮件将得到：新工单 %1，并入 %2，已存在 %3，退信 %4，自动回复 %5，无法读取 %6。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) gave: new tickets %1, joined %2, there already %3, undeliverable %4, automatic %5, not readable %6.</source>
        <translation>
            <numerusform>%n 封邮件已导入：新工单 %1，并入 %2，已存在 %3，退信 %4，自动回复 %5，无法读取 %6。</numerusform>
        </translation>
    </message>
    <message>
        <source>Added %1 (%2). “relatactl mail test” looks whether it works.</source>
        <translation>已添加 %1（%2）。可用“relatactl mail test”检查是否可用。</translation>
    </message>
    <message>
        <source>not yet fetched</source>
        <translation>尚未收取</translation>
    </message>
    <message>
        <source>Incoming: %1</source>
        <translation>收件：%1</translation>
    </message>
    <message numerus="yes">
        <source>Incoming: works, %n mail(s) in the folder.</source>
        <translation>
            <numerusform>收件：正常，文件夹中有 %n 封邮件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Outgoing: %1</source>
        <translation>发件：%1</translation>
    </message>
    <message>
        <source>Outgoing: works.</source>
        <translation>发件：正常。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n new mail(s); new tickets %2, joined %3, undeliverable %4, automatic %5.</source>
        <translation>
            <numerusform>%1：%n 封新邮件；新工单 %2，并入 %3，退信 %4，自动回复 %5。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 are still on the server: fetch again.</source>
        <translation>服务器上还有 %1 封：请再次收取。</translation>
    </message>
    <message>
        <source>Handed over %1, failed %2, later %3, unknown %4, held back %5.</source>
        <translation>已交给服务器 %1，失败 %2，稍后 %3，未知 %4，暂停 %5。</translation>
    </message>
    <message>
        <source>Mail address of the account</source>
        <translation>账号的邮箱地址</translation>
    </message>
    <message>
        <source>Name that customers see</source>
        <translation>客户看到的名称</translation>
    </message>
    <message>
        <source>Server from which mails come</source>
        <translation>收件服务器</translation>
    </message>
    <message>
        <source>Server by which mails go out</source>
        <translation>发件服务器</translation>
    </message>
    <message>
        <source>tls, starttls, or none for this computer</source>
        <translation>tls、starttls，或 none（仅限本机）</translation>
    </message>
    <message>
        <source>User name on the server, where it is not the address</source>
        <translation>服务器用户名（如不是邮箱地址）</translation>
    </message>
    <message>
        <source>User name for sending, where it is another one</source>
        <translation>发件用户名（如与收件不同）</translation>
    </message>
    <message>
        <source>Folder that is read (otherwise INBOX)</source>
        <translation>要读取的文件夹（默认 INBOX）</translation>
    </message>
    <message>
        <source>The password is an access token (XOAUTH2)</source>
        <translation>密码为访问令牌（XOAUTH2）</translation>
    </message>
    <message>
        <source>File with the password (otherwise RELATA_MAIL_PASSWORD, or asked for)</source>
        <translation>含密码的文件（否则用 RELATA_MAIL_PASSWORD，或询问）</translation>
    </message>
    <message>
        <source>%1 mails, %2 %</source>
        <translation>%1 封邮件，%2 %</translation>
    </message>
    <message>
        <source>Fetch and send mail, and read mail files</source>
        <translation>收发邮件，读取邮件文件</translation>
    </message>
    <message>
        <source>Say what is in mails: who, when, text, files, bounces, loose ends</source>
        <translation>说明邮件的内容：发件人、时间、正文、附件、退信和异常之处</translation>
    </message>
    <message>
        <source>Mails (.eml), mail files (.mbox) or folders of them</source>
        <translation>邮件（.eml）、邮箱文件（.mbox）或存放它们的文件夹</translation>
    </message>
    <message>
        <source>Add a mail account</source>
        <translation>添加邮件账号</translation>
    </message>
    <message>
        <source>Mail accounts, and what went wrong last</source>
        <translation>邮件账号及上次出错原因</translation>
    </message>
    <message>
        <source>Look whether both servers let us in</source>
        <translation>检查收发服务器能否登录</translation>
    </message>
    <message>
        <source>What is new in the folder becomes tickets and messages</source>
        <translation>把文件夹中的新邮件变成工单和消息</translation>
    </message>
    <message>
        <source>Name, address or id, where there are several</source>
        <translation>有多个时：名称、地址或编号</translation>
    </message>
    <message>
        <source>Hand over the mails that wait to go out</source>
        <translation>把待发邮件交给服务器</translation>
    </message>
    <message>
        <source>The reply waits in the outbox of %1, for “relatactl mail send-queue”: %2</source>
        <translation>回复已放入 %1 的发件箱，等待“relatactl mail send-queue”：%2</translation>
    </message>
    <message>
        <source>What customers answered in surveys, each by its own scale</source>
        <translation>客户在调查中的回答，各按自己的量表</translation>
    </message>
    <message>
        <source>The first day on which customers were asked</source>
        <translation>询问的起始日期</translation>
    </message>
    <message>
        <source>The last day on which customers were asked</source>
        <translation>询问的截止日期</translation>
    </message>
    <message>
        <source>What each row is: all, agent or month</source>
        <translation>每行代表什么：all、agent 或 month</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>By</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>May be sent</source>
        <translation>可否发送</translation>
    </message>
    <message>
        <source>%1, given %2, %3</source>
        <translation>%1，%2 同意，%3</translation>
    </message>
    <message>
        <source>source unknown</source>
        <translation>来源未知</translation>
    </message>
    <message numerus="yes">
        <source>%n lines withdrawn</source>
        <translation>
            <numerusform>已撤回 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>No consent and no business is left on which this person may be kept: see “relatactl person erase --dry-run”.</source>
        <translation>此人已没有任何有效的同意，也没有业务往来可作为保留依据：参见 “relatactl person erase --dry-run”。</translation>
    </message>
    <message>
        <source>A person, by id or name</source>
        <translation>联系人，用编号或姓名</translation>
    </message>
    <message>
        <source>Purpose: newsletter, offers, events, surveys, partners or service</source>
        <translation>用途：newsletter、offers、events、surveys、partners 或 service</translation>
    </message>
    <message>
        <source>Channel: email, sms, phone, messaging or post</source>
        <translation>渠道：email、sms、phone、messaging 或 post</translation>
    </message>
    <message>
        <source>For what and by which channel somebody may be reached</source>
        <translation>为了什么用途、通过哪个渠道可以联系某人</translation>
    </message>
    <message>
        <source>What may be sent to somebody now, and why or why not</source>
        <translation>现在可以给某人发送什么，以及原因</translation>
    </message>
    <message>
        <source>Note that somebody agreed</source>
        <translation>登记某人的同意</translation>
    </message>
    <message>
        <source>consent, contract, interest or law</source>
        <translation>consent、contract、interest 或 law</translation>
    </message>
    <message>
        <source>Version of the text that they agreed to</source>
        <translation>所同意文本的版本</translation>
    </message>
    <message>
        <source>Where they agreed</source>
        <translation>在哪里同意的</translation>
    </message>
    <message>
        <source>What proves it</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>The last day on which it holds</source>
        <translation>有效期的最后一天</translation>
    </message>
    <message>
        <source>How they said so</source>
        <translation>对方如何提出</translation>
    </message>
    <message>
        <source>Only orders that this filter lets through</source>
        <translation>只统计符合此筛选条件的订单</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>如何处理</translation>
    </message>
    <message>
        <source>Somebody else is called so, too: the name is taken out only where it is this person.</source>
        <translation>另有同名的人：只在确属此人的地方去除姓名。</translation>
    </message>
    <message>
        <source>Certificate: %1</source>
        <translation>证明：%1</translation>
    </message>
    <message>
        <source>Sought again in tables, journal, index%1: not found.</source>
        <translation>已在数据表、日志、索引%1中再次查找：没有找到。</translation>
    </message>
    <message>
        <source> and the bytes of the file</source>
        <translation>和文件字节</translation>
    </message>
    <message>
        <source>Still found: %1</source>
        <translation>仍然找到：%1</translation>
    </message>
    <message>
        <source>All that is known of one person: have it, or erase it</source>
        <translation>某人的全部信息：取得副本，或删除</translation>
    </message>
    <message>
        <source>Write all that the workspace holds of a person as JSON</source>
        <translation>以 JSON 写出工作区中某人的全部信息</translation>
    </message>
    <message>
        <source>Into this file</source>
        <translation>写入此文件</translation>
    </message>
    <message>
        <source>Erase a person for good, with a certificate; this cannot be undone</source>
        <translation>彻底删除某人的信息并出具证明；无法撤销</translation>
    </message>
    <message>
        <source>Only say where the person is found</source>
        <translation>只列出此人出现的位置</translation>
    </message>
    <message>
        <source>Yes, for good</source>
        <translation>确认彻底删除</translation>
    </message>
    <message>
        <source>Why, for the certificate</source>
        <translation>原因，写入证明</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>all of these:</source>
        <translation>以下全部：</translation>
    </message>
    <message>
        <source>any of these:</source>
        <translation>以下任一：</translation>
    </message>
    <message>
        <source>not:</source>
        <translation>以下都不：</translation>
    </message>
    <message>
        <source>on the list “%1”</source>
        <translation>在名单“%1”上</translation>
    </message>
    <message>
        <source>in the segment “%1”</source>
        <translation>在分群“%1”中</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>is %1</source>
        <translation>为 %1</translation>
    </message>
    <message>
        <source>%1 is in “%2”</source>
        <translation>%1 在“%2”中</translation>
    </message>
    <message>
        <source>%1 is not in “%2”</source>
        <translation>%1 不在“%2”中</translation>
    </message>
    <message>
        <source>In the recycle bin, and so in no segment.</source>
        <translation>在回收站里，因此不属于任何分群。</translation>
    </message>
    <message>
        <source>segment “%1”</source>
        <translation>分群“%1”</translation>
    </message>
    <message>
        <source>%1 of %2 are new on “%3”</source>
        <translation>%2 个中有 %1 个新加入“%3”</translation>
    </message>
    <message>
        <source>%1 of %2 were taken off “%3”</source>
        <translation>%2 个中有 %1 个已移出“%3”</translation>
    </message>
    <message>
        <source>only in “%1”</source>
        <translation>只在“%1”中</translation>
    </message>
    <message>
        <source>in both</source>
        <translation>两者都在</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>By today’s conditions over what was known on each day.</source>
        <translation>按今天的条件计算各日已知的数据。</translation>
    </message>
    <message>
        <source>The list, by name or id</source>
        <translation>名单，用名称或编号</translation>
    </message>
    <message>
        <source>Ids; - reads them from standard input</source>
        <translation>编号；- 表示从标准输入读取</translation>
    </message>
    <message>
        <source>Everybody who is in another segment now</source>
        <translation>另一个分群当前的所有成员</translation>
    </message>
    <message>
        <source>Everybody who fits a filter now</source>
        <translation>当前符合筛选条件的所有人</translation>
    </message>
    <message>
        <source>Segments: who is in them, why, and how that changes</source>
        <translation>分群：有哪些人、为什么、如何变化</translation>
    </message>
    <message>
        <source>All segments with their counts</source>
        <translation>所有分群及其人数</translation>
    </message>
    <message>
        <source>How many are in a segment, or fit a filter</source>
        <translation>分群或筛选条件的人数</translation>
    </message>
    <message>
        <source>By name or id</source>
        <translation>用名称或编号</translation>
    </message>
    <message>
        <source>A filter instead of a segment</source>
        <translation>用筛选条件代替分群</translation>
    </message>
    <message>
        <source>What the filter is about: contact or company</source>
        <translation>筛选对象：contact 或 company</translation>
    </message>
    <message>
        <source>Why somebody is in a segment or not, condition by condition</source>
        <translation>逐个条件说明某人为什么在或不在分群中</translation>
    </message>
    <message>
        <source>A person or company, by id or name</source>
        <translation>联系人或公司，用编号或名称</translation>
    </message>
    <message>
        <source>Put people or companies on a list</source>
        <translation>把联系人或公司加入名单</translation>
    </message>
    <message>
        <source>Take people or companies off a list</source>
        <translation>把联系人或公司移出名单</translation>
    </message>
    <message>
        <source>How many two segments have in common</source>
        <translation>两个分群有多少重叠</translation>
    </message>
    <message>
        <source>How many were in it at the end of each month</source>
        <translation>每个月末的人数</translation>
    </message>
    <message>
        <source>How many months back</source>
        <translation>往回多少个月</translation>
    </message>
    <message>
        <source>no open tickets</source>
        <translation>没有未解决的工单</translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s), %1 overdue</source>
        <translation>
            <numerusform>%n 张未解决的工单，%1 张超时</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody here has the number %1.</source>
        <translation>这里没有人使用号码 %1。</translation>
    </message>
    <message>
        <source>The call is logged with %1.</source>
        <translation>已记录与“%1”的通话。</translation>
    </message>
    <message>
        <source>Whose number it is, and what is open with them; --note logs the call</source>
        <translation>号码是谁的、还有哪些未解决的工单；--note 记录通话</translation>
    </message>
    <message>
        <source>The number, however it is written; “tel:” before it</source>
        <translation>号码，任何写法均可；前面可带“tel:”</translation>
    </message>
    <message>
        <source>How long it lasted</source>
        <translation>通话时长</translation>
    </message>
    <message>
        <source>We called, not they</source>
        <translation>是我们打出的电话</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n message(s) would give: new tickets %2, joined %3, there already %4, not understood %5.</source>
        <translation>
            <numerusform>%1：%n 条消息将会：新建工单 %2，并入 %3，已存在 %4，无法识别 %5。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n message(s) gave: new tickets %2, joined %3, there already %4, not understood %5.</source>
        <translation>
            <numerusform>%1：%n 条消息：新建工单 %2，并入 %3，已存在 %4，无法识别 %5。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of ours were told how far they came.</source>
        <translation>
            <numerusform>已得知 %n 条发出消息的投递状态。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) exported to %1. They count as handed over or delivered once the channel says so: “relatactl channel import”.</source>
        <translation>
            <numerusform>已将 %n 条消息导出到 %1。渠道告知之后才算已交付或已送达：“relatactl channel import”。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>%1 条消息</translation>
    </message>
    <message>
        <source>Messages of chats, social networks and SMS, in and out as JSON Lines</source>
        <translation>聊天、社交媒体和短信的消息，以 JSON Lines 导入和导出</translation>
    </message>
    <message>
        <source>Messages become tickets; states tell how far ours came</source>
        <translation>消息成为工单；状态行说明我们的消息投递到哪一步</translation>
    </message>
    <message>
        <source>Files with a JSON object in each line</source>
        <translation>每行一个 JSON 对象的文件</translation>
    </message>
    <message>
        <source>They are of the past: no ticket is opened again or given to anybody by them</source>
        <translation>这些是过去的消息：不会因此重新打开工单或分配给任何人</translation>
    </message>
    <message>
        <source>Write the replies that wait; they are exported then, not sent</source>
        <translation>写出等待中的回复；此时为已导出，并非已发送</translation>
    </message>
    <message>
        <source>The file to write</source>
        <translation>要写入的文件</translation>
    </message>
    <message>
        <source>Only of this channel: chat, social or sms</source>
        <translation>只限此渠道：chat、social 或 sms</translation>
    </message>
    <message>
        <source>What the rows are: contact, company, activity …, or message: of a chat (otherwise found out)</source>
        <translation>每行是什么：contact、company、activity 等，或 message（聊天消息）（不写则自动判断）</translation>
    </message>
    <message>
        <source>Nothing is learned yet: two categories with at least %1 tickets are needed.</source>
        <translation>还没有学到内容：需要两个至少有 %1 张工单的类别。</translation>
    </message>
    <message numerus="yes">
        <source>%n categories learned from %1 tickets.</source>
        <translation>
            <numerusform>从 %1 张工单学到 %n 个类别。</numerusform>
        </translation>
    </message>
    <message>
        <source>What belongs to no category is left alone: of %1 texts whose category was left out while the others taught, %2 would have been taken for another one.</source>
        <translation>不属于任何类别的不会被设置：在学习时留出其类别的 %1 条文本中，只有 %2 会被误认为其他类别。</translation>
    </message>
    <message>
        <source>Even where one was written from it before</source>
        <translation>即使以前已据此写过一篇</translation>
    </message>
    <message numerus="yes">
        <source>%n older mail(s) are left on the server: “relatactl mail fetch --older” brings them.</source>
        <translation>
            <numerusform>服务器上还留有 %n 封更早的邮件：“relatactl mail fetch --older”可收取。</numerusform>
        </translation>
    </message>
    <message>
        <source>File with the certificates to trust (otherwise those of the system)</source>
        <translation>包含受信任证书的文件（否则使用系统的证书）</translation>
    </message>
    <message>
        <source>What the first fetch left there instead, the newest first, closed where it is over</source>
        <translation>改为收取首次收取留下的邮件，从最新的开始，已结束的导入后为已关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 running ticket(s) would get what the policy has now.</source>
        <translation>
            <numerusform>%1 张进行中的工单里，有 %n 张将改用策略现在的设置。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 running ticket(s) got what the policy has now.</source>
        <translation>
            <numerusform>%1 张进行中的工单里，有 %n 张已改用策略现在的设置。</numerusform>
        </translation>
    </message>
    <message>
        <source>Give what a policy has now to the tickets that run under it</source>
        <translation>让进行中的工单改用策略现在的设置</translation>
    </message>
    <message>
        <source>The policy by its name or id</source>
        <translation>策略的名称或编号</translation>
    </message>
    <message>
        <source>Only say how many</source>
        <translation>只说明数量</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) would be asked.</source>
        <translation>
            <numerusform>将询问 %n 位客户。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) that ask wait in the outbox.</source>
        <translation>
            <numerusform>%n 封询问邮件在发件箱中等待发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not asked: no address %1, asked shortly before %2, not in the sample %3, too early %4, too late %5.</source>
        <translation>未询问：没有邮箱 %1，不久前问过 %2，不在抽样中 %3，时间未到 %4，已过太久 %5。</translation>
    </message>
    <message>
        <source>Noted: %1 with %2.</source>
        <translation>已登记：%1，%2 分。</translation>
    </message>
    <message>
        <source>Ask customers what they think, and note what they answer</source>
        <translation>询问客户的意见，并登记他们的回答</translation>
    </message>
    <message>
        <source>Ask about resolved tickets whose turn it is, by mail</source>
        <translation>用邮件询问轮到的已解决工单</translation>
    </message>
    <message>
        <source>Note an answer that came by another way</source>
        <translation>登记通过其他途径得到的回答</translation>
    </message>
    <message>
        <source>The code of the mail that asked</source>
        <translation>询问邮件中的代码</translation>
    </message>
    <message>
        <source>The score, on the scale of the survey</source>
        <translation>分数，按调查的量表</translation>
    </message>
    <message>
        <source>What else was said</source>
        <translation>补充说明</translation>
    </message>
    <message>
        <source>The reply waits in %1 for “relatactl channel export”: %2</source>
        <translation>回复在 %1 中等待“relatactl channel export”：%2</translation>
    </message>
    <message>
        <source>Who gets a copy (otherwise all who got the mail that is answered)</source>
        <translation>抄送给谁（否则为收到原邮件的所有人）</translation>
    </message>
    <message>
        <source>Who gets a copy that the others do not see</source>
        <translation>密送给谁</translation>
    </message>
    <message>
        <source>Nobody gets a copy</source>
        <translation>不抄送任何人</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>The campaign can start.</source>
        <translation>营销活动可以启动。</translation>
    </message>
    <message>
        <source>The campaign cannot start yet.</source>
        <translation>营销活动还不能启动。</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>发件人：%1</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>收件人：%1</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>已发送 %1</translation>
    </message>
    <message>
        <source>The server took the test mail to %1. Look whether it arrives.</source>
        <translation>服务器已接收发往 %1 的测试邮件，请查看是否收到。</translation>
    </message>
    <message>
        <source>Handed over %1, failed %2, later %3, unknown %4, left out %5; %6 still wait.</source>
        <translation>已交付 %1，失败 %2，稍后 %3，不确定 %4，未发送 %5；还有 %6 封待发送。</translation>
    </message>
    <message>
        <source>the price of a segment is not set</source>
        <translation>未设置每段价格</translation>
    </message>
    <message>
        <source>No campaign here is called “%1”.</source>
        <translation>这里没有名为“%1”的营销活动。</translation>
    </message>
    <message>
        <source>Campaigns and how far they came</source>
        <translation>营销活动及其进度</translation>
    </message>
    <message>
        <source>Whether it can start, whom it would reach and whom not, and why</source>
        <translation>能否启动，会触达谁、不会触达谁以及原因</translation>
    </message>
    <message>
        <source>The mail as one person would get it</source>
        <translation>某个人将收到的邮件</translation>
    </message>
    <message>
        <source>Name or id of the campaign</source>
        <translation>营销活动的名称或编号</translation>
    </message>
    <message>
        <source>Person, by name or id</source>
        <translation>联系人的姓名或编号</translation>
    </message>
    <message>
        <source>text or html</source>
        <translation>text 或 html</translation>
    </message>
    <message>
        <source>Send it to yourself as a test</source>
        <translation>给自己发送测试邮件</translation>
    </message>
    <message>
        <source>Your address</source>
        <translation>您的地址</translation>
    </message>
    <message>
        <source>Start it, and hand over what is due; safe to be called again</source>
        <translation>启动并发送到期的邮件；可重复调用</translation>
    </message>
    <message>
        <source>Name or id (otherwise all that are running)</source>
        <translation>名称或编号（否则为所有进行中的活动）</translation>
    </message>
    <message>
        <source>Stay until nothing waits any more</source>
        <translation>一直运行到全部发送完毕</translation>
    </message>
    <message>
        <source>So many mails at most</source>
        <translation>最多发送的邮件数</translation>
    </message>
    <message>
        <source>Campaigns: check, preview, send, pause and resume</source>
        <translation>营销活动：检查、预览、发送、暂停和继续</translation>
    </message>
    <message>
        <source>Send nothing more until it is resumed</source>
        <translation>在继续之前不再发送</translation>
    </message>
    <message>
        <source>Go on, from this computer</source>
        <translation>由本机继续发送</translation>
    </message>
    <message>
        <source>Send nothing more of it, ever</source>
        <translation>永久停止发送</translation>
    </message>
    <message>
        <source>Say what became of mails of which nobody knows whether they went out</source>
        <translation>说明不确定是否发出的邮件的结果</translation>
    </message>
    <message>
        <source>They went out</source>
        <translation>它们已发出</translation>
    </message>
    <message>
        <source>Send them again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Costs from the CSV file of an ad network</source>
        <translation>从广告平台的 CSV 文件导入费用</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Of amounts that name none</source>
        <translation>未注明币种的金额所用的币种</translation>
    </message>
    <message>
        <source>Mails in blocks, snippets, pictures and documents, in versions</source>
        <translation>分块邮件、文本片段、图片和文档及其版本</translation>
    </message>
    <message>
        <source>Save a new version</source>
        <translation>保存新版本</translation>
    </message>
    <message>
        <source>Name, which is made where there is none, or id</source>
        <translation>名称（没有则新建）或编号</translation>
    </message>
    <message>
        <source>Blocks as JSON, text of a snippet, or the file; - reads it</source>
        <translation>JSON 格式的内容块、片段文本或文件；- 表示从标准输入读取</translation>
    </message>
    <message>
        <source>mail, snippet, picture or document</source>
        <translation>mail、snippet、picture 或 document</translation>
    </message>
    <message>
        <source>Subject of a mail</source>
        <translation>邮件主题</translation>
    </message>
    <message>
        <source>What stands behind the subject in a list</source>
        <translation>列表中显示在主题后的文字</translation>
    </message>
    <message>
        <source>en or zh</source>
        <translation>en 或 zh</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>修改说明</translation>
    </message>
    <message>
        <source>What the newest version says</source>
        <translation>最新版本的内容</translation>
    </message>
    <message>
        <source>Where it is used</source>
        <translation>在哪里使用</translation>
    </message>
    <message>
        <source>Name or id</source>
        <translation>名称或编号</translation>
    </message>
    <message>
        <source>Write the blocks that a new mail begins with</source>
        <translation>输出新邮件的初始内容块</translation>
    </message>
    <message>
        <source>Codes that go to one person each</source>
        <translation>每人一个的优惠码</translation>
    </message>
    <message>
        <source>Add codes to a pool, or make new ones</source>
        <translation>向优惠码池添加或生成优惠码</translation>
    </message>
    <message>
        <source>Name or id of the pool</source>
        <translation>优惠码池的名称或编号</translation>
    </message>
    <message>
        <source>Codes, one to a line; - reads them</source>
        <translation>优惠码，每行一个；- 表示从标准输入读取</translation>
    </message>
    <message>
        <source>Make so many</source>
        <translation>生成的数量</translation>
    </message>
    <message>
        <source>What they begin with</source>
        <translation>前缀</translation>
    </message>
    <message>
        <source>Note that a code was used</source>
        <translation>登记优惠码已使用</translation>
    </message>
    <message>
        <source>The code</source>
        <translation>优惠码</translation>
    </message>
    <message>
        <source>With what: the number of an order</source>
        <translation>凭证：订单号</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>旅程</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>已进入</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>没有问题。</translation>
    </message>
    <message>
        <source>%1 would be through, %2 still on the way.</source>
        <translation>%1 人次会走完，%2 人次仍在途中。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Conditions are asked of what is known today, and the gate of consent as it stands today.</source>
        <translation>条件按今天已知的信息判断，同意状态也以今天为准。</translation>
    </message>
    <message>
        <source>%1 were moved, %2 taken out.</source>
        <translation>已迁移 %1 人，移出 %2 人。</translation>
    </message>
    <message>
        <source>Came in on %1, version %2</source>
        <translation>于 %1 进入，版本 %2</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>直到 %1</translation>
    </message>
    <message>
        <source>All journeys, and how many people are on them</source>
        <translation>所有旅程及其中的人数</translation>
    </message>
    <message>
        <source>What is wrong with the draft of a journey</source>
        <translation>旅程草稿有哪些问题</translation>
    </message>
    <message>
        <source>Who would have come in during the past, and what they would have got</source>
        <translation>过去会有谁进入，会收到什么</translation>
    </message>
    <message>
        <source>How many days back</source>
        <translation>回看多少天</translation>
    </message>
    <message>
        <source>Why somebody got something or did not, step by step</source>
        <translation>逐步说明某人为何收到或没有收到</translation>
    </message>
    <message>
        <source>Make a journey from a template</source>
        <translation>用模板新建旅程</translation>
    </message>
    <message>
        <source>One of %1</source>
        <translation>可选：%1</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Switch a journey on, or let a changed draft run</source>
        <translation>启用旅程，或让修改后的草稿生效</translation>
    </message>
    <message>
        <source>Take those inside over to the new version</source>
        <translation>把途中的人迁移到新版本</translation>
    </message>
    <message>
        <source>Do nothing for now</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on after a pause</source>
        <translation>暂停后继续</translation>
    </message>
    <message>
        <source>Let nobody in any more; those inside finish</source>
        <translation>不再让人进入；途中的人走完为止</translation>
    </message>
    <message>
        <source>Do what is due now</source>
        <translation>执行现在到期的步骤</translation>
    </message>
    <message>
        <source>Only this one, by name or id</source>
        <translation>只处理这一个，按名称或编号</translation>
    </message>
    <message>
        <source>Journeys: rehearse, run and explain what people are led through</source>
        <translation>旅程：预演、执行，并说明每个人的经过</translation>
    </message>
    <message>
        <source>Unsubscribed from campaigns: %1</source>
        <translation>退订营销邮件：%1</translation>
    </message>
    <message>
        <source>Only campaigns that this filter lets through</source>
        <translation>只看符合此筛选的营销活动</translation>
    </message>
    <message>
        <source>Only hand-overs that this filter lets through</source>
        <translation>只看符合此筛选的移交</translation>
    </message>
    <message>
        <source>New mails: %1</source>
        <translation>新邮件：%1</translation>
    </message>
    <message>
        <source>Surveys asked: %1</source>
        <translation>已发出的调查：%1</translation>
    </message>
    <message>
        <source>Late tickets told: %1</source>
        <translation>已提醒的逾期工单：%1</translation>
    </message>
    <message>
        <source>Answers sent: %1</source>
        <translation>已发送的回复：%1</translation>
    </message>
    <message>
        <source>Campaign mails sent: %1</source>
        <translation>已发送的营销邮件：%1</translation>
    </message>
    <message>
        <source>Campaign mails that wait: %1</source>
        <translation>待发送的营销邮件：%1</translation>
    </message>
    <message>
        <source>Do everything that is due now; safe to be called from cron</source>
        <translation>执行所有到期的工作；可由 cron 调用</translation>
    </message>
    <message>
        <source>File with the password of the mail accounts (otherwise RELATA_MAIL_PASSWORD)</source>
        <translation>包含邮件账户密码的文件（否则使用 RELATA_MAIL_PASSWORD）</translation>
    </message>
    <message>
        <source>Neither fetch nor send mails</source>
        <translation>不收取也不发送邮件</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>HTTPS address that unsubscribes by POST (RFC 8058); - takes it away</source>
        <translation>通过 POST 退订的 HTTPS 地址（RFC 8058）；- 表示清除</translation>
    </message>
    <message>
        <source>“0.075 EUR”; - takes it away</source>
        <translation>例如“0.075 EUR”；- 表示清除</translation>
    </message>
    <message>
        <source>People handed to sales: %1</source>
        <translation>移交销售：%1 人</translation>
    </message>
    <message>
        <source>Of its mails and people</source>
        <translation>邮件与人员</translation>
    </message>
    <message>
        <source>“%1” is no day of the calendar</source>
        <translation>日历上没有“%1”这一天</translation>
    </message>
    <message>
        <source>Variant: %1</source>
        <translation>版本：%1</translation>
    </message>
    <message>
        <source>Another variant than that of the person</source>
        <translation>不用此人所在的版本，改看另一个</translation>
    </message>
    <message>
        <source>New: %1 clicks and %2 opens by people, %3 clicks and %4 opens by machines.</source>
        <translation>新增：人点击 %1 次、打开 %2 次；机器点击 %3 次、打开 %4 次。</translation>
    </message>
    <message>
        <source>Known before: %1. About something else: %2. Left out: %3.</source>
        <translation>以前已有：%1。与此无关：%2。略过：%3。</translation>
    </message>
    <message>
        <source>Opens and clicks from the log of your endpoint; each line once</source>
        <translation>从统计地址的日志读入打开与点击；每行只算一次</translation>
    </message>
    <message>
        <source>JSON Lines, or an access log of nginx or Apache</source>
        <translation>JSON Lines，或 nginx、Apache 的访问日志</translation>
    </message>
    <message>
        <source>Exported %1, handed over %2, refused %3; none is told as sent.</source>
        <translation>已导出 %1，已交付 %2，被拒绝 %3；均不算已发送。</translation>
    </message>
    <message>
        <source>The list of a campaign by SMS, call or letter, or the posts and ads that are planned; what it takes</source>
        <translation>短信、电话或信函活动的名单，或已计划的帖子和广告；以及所需数量</translation>
    </message>
    <message>
        <source>Name or id of the campaign (otherwise all planned posts and ads)</source>
        <translation>活动的名称或编号（不填则为所有已计划的帖子和广告）</translation>
    </message>
    <message>
        <source>CSV file, for posts also .jsonl (otherwise only what it takes is told)</source>
        <translation>CSV 文件，帖子也可用 .jsonl（不填则只显示所需数量）</translation>
    </message>
    <message>
        <source>Only posts of social, or only ads</source>
        <translation>只要社交帖子（social），或只要广告（ads）</translation>
    </message>
    <message>
        <source>To the program that “campaign setup” names</source>
        <translation>交给“campaign setup”中指定的程序</translation>
    </message>
    <message>
        <source>A page that unsubscribes, an address that measures, the price of an SMS segment, and the program that takes posts and SMS on this computer</source>
        <translation>退订页面、测量地址、每条短信的价格，以及本机上接收帖子和短信的程序</translation>
    </message>
    <message>
        <source>HTTPS address by way of which measured links lead; - takes it away</source>
        <translation>统计链接所经过的 HTTPS 地址；填 - 则取消</translation>
    </message>
    <message>
        <source>Gets posts and SMS as JSON Lines, and answers each; - takes it away</source>
        <translation>以 JSON Lines 接收帖子和短信并逐条回答；填 - 则取消</translation>
    </message>
    <message>
        <source>For the program; once for each of them</source>
        <translation>程序的参数；每个参数写一次</translation>
    </message>
    <message>
        <source>It is stopped after so long (60)</source>
        <translation>超过这么多秒即停止（60）</translation>
    </message>
    <message>
        <source>Opened (many programs load pictures unread)</source>
        <translation>已打开（许多程序不看邮件也会加载图片）</translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation>已点击</translation>
    </message>
    <message>
        <source>Opens by machines</source>
        <translation>机器打开</translation>
    </message>
    <message>
        <source>Clicks by machines</source>
        <translation>机器点击</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>How many wait, went out, came back, opened and clicked</source>
        <translation>多少封在等待、已发出、被退回，多少人打开和点击</translation>
    </message>
    <message>
        <source>Further addresses whose mails arrive there: no copies go back to them</source>
        <translation>邮件也会到达此处的其他地址：不会再抄送给它们</translation>
    </message>
    <message>
        <source>A ticket of a mail that opened none (see list mail_log)</source>
        <translation>把没有产生工单的邮件变成工单（见 list mail_log）</translation>
    </message>
    <message>
        <source>Its id, ML-…</source>
        <translation>其编号，ML-…</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>since the last contract ended</source>
        <translation>自最后一份合同到期</translation>
    </message>
    <message>
        <source>without a touch</source>
        <translation>无人跟进</translation>
    </message>
    <message>
        <source>Days after the customer&apos;s last contract ended; otherwise as the workspace says</source>
        <translation>客户最后一份合同到期后的天数；不填则按工作区的设置</translation>
    </message>
    <message>
        <source>added to the open lead of its sender</source>
        <translation>已加到发件人的进行中线索</translation>
    </message>
    <message>
        <source>columns left out: %1</source>
        <translation>未导入的列：%1</translation>
    </message>
    <message>
        <source>Perhaps there already: %1 %2 (%3)</source>
        <translation>可能已经存在：%1 %2（%3）</translation>
    </message>
    <message>
        <source>Into this pipeline, where the deals are in another one</source>
        <translation>移入此管道（商机目前在另一个管道时）</translation>
    </message>
    <message>
        <source>Leads returned to the pool: %1</source>
        <translation>退回公海的线索：%1</translation>
    </message>
    <message>
        <source>%1 visits, of which %2 read an article and %3 of these went on to write. Pages: %4 of people, %5 of programs; other lines: %6.</source>
        <translation>%1 次访问，其中 %2 次读了文章，读过之后又去写信的有 %3 次。页面：人 %4，程序 %5；其他行：%6。</translation>
    </message>
    <message>
        <source>%1 hours are new, or known better. See: report deflection</source>
        <translation>新增或更完整的小时：%1。参见：report deflection</translation>
    </message>
    <message>
        <source>All of it was known.</source>
        <translation>全部已知。</translation>
    </message>
    <message>
        <source>The mail address that readers may write to; without it that of the letterhead</source>
        <translation>读者可以写信的邮件地址；不给则用信头上的地址</translation>
    </message>
    <message>
        <source>Readers are asked to write to nobody</source>
        <translation>不提供让读者写信的地址</translation>
    </message>
    <message>
        <source>Read access logs of the server that holds the web site: what is read, and what asked</source>
        <translation>读取存放网站的服务器的访问日志：读了什么，又问了什么</translation>
    </message>
    <message>
        <source>Logs as nginx and Apache write them, packed by gzip or not</source>
        <translation>nginx 和 Apache 写出的日志，可以是 gzip 压缩的</translation>
    </message>
    <message>
        <source>The scores of the further questions in their order (4,5,-; a minus: not answered)</source>
        <translation>其余打分问题的分数，按问题的顺序（4,5,-；减号表示未回答）</translation>
    </message>
    <message>
        <source>%1 were planned on another computer, or here before the file was restored: they go out from here after campaign pause and campaign resume.</source>
        <translation>有 %1 封是在另一台计算机上计划的，或是在本文件恢复之前计划的：先 campaign pause 再 campaign resume，就会从这里发出。</translation>
    </message>
    <message>
        <source>%1 have had as many messages as the limit of the campaign allows.</source>
        <translation>%1 人收到的消息已达到活动的频次上限。</translation>
    </message>
    <message>
        <source>%1 of %2 people would be reached; given out before: %3.</source>
        <translation>%2 人中将触达 %1 人；此前已导出：%3。</translation>
    </message>
    <message>
        <source>Only people whom this filter lets through</source>
        <translation>只计此筛选放行的人</translation>
    </message>
    <message>
        <source>%1 (new; may be %2)</source>
        <translation>%1（新建；可能是 %2）</translation>
    </message>
    <message>
        <source>Send again what servers refused, once the reason is gone</source>
        <translation>原因消除后，重新发送被服务器拒收的邮件</translation>
    </message>
    <message numerus="yes">
        <source>%n SMS segments; %1</source>
        <translation>
            <numerusform>%n 条短信计费段；%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 (%3 a segment)</source>
        <translation>%1 %2（每段 %3）</translation>
    </message>
    <message>
        <source>Line %1, %2, says what is there already</source>
        <translation>第 %1 行（%2）的内容已经存在</translation>
    </message>
    <message>
        <source>Line %1, %2, changes what is there</source>
        <translation>第 %1 行（%2）会修改已有的内容</translation>
    </message>
    <message>
        <source>Line %1, %2, is there already as %3</source>
        <translation>第 %1 行（%2）已存在，即 %3</translation>
    </message>
    <message>
        <source>Line %1, %2, was taken for %3 and changes it</source>
        <translation>第 %1 行（%2）被认定为 %3，并会修改该记录</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>From %1 to %2: %n people would have come in, in all so many times: %3.</source>
        <translation>
            <numerusform>从 %1 到 %2：会有 %n 人进入，共 %3 次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are in the segment now and come in at once.</source>
        <translation>
            <numerusform>其中 %n 人现在就在分群中，启用后立即进入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mails; at most %1 to one person on one day.</source>
        <translation>
            <numerusform>%n 封邮件；同一人一天最多收到 %1 封。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  %n people would get %1</source>
        <translation>
            <numerusform>  %n 人会收到 %1 封</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  not sent %n times: %1</source>
        <translation>
            <numerusform>  %n 次不发送：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people would get more than the cap of a campaign allows.</source>
        <translation>
            <numerusform>%n 人收到的数量会超过营销活动的上限。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journeys: %1 came in, %2 steps done, %3 finished, %4 at a goal</source>
        <translation>
            <numerusform>%n 个旅程：%1 人进入，完成 %2 个步骤，%3 人走完，%4 人达成目标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mails were not sent; explain says why.</source>
        <translation>
            <numerusform>%n 封邮件未发送；用 explain 查看原因。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are held up; explain says why.</source>
        <translation>
            <numerusform>%n 人受阻；用 explain 查看原因。</numerusform>
        </translation>
    </message>
    <message>
        <source>What new records of --as get where their row says nothing; several times</source>
        <translation>--as 的新记录在所在行没有写明时取什么值；可多次给出</translation>
    </message>
    <message numerus="yes">
        <source>%n leads would be assigned, %1 still without an owner.</source>
        <translation>
            <numerusform>将分配 %n 条线索，仍有 %1 条没有负责人。</numerusform>
        </translation>
    </message>
    <message>
        <source>What was said: the call is logged with who has the number</source>
        <translation>通话内容：通话记到该号码的主人名下</translation>
    </message>
    <message>
        <source>With whom it is logged, by id, where several people have the number</source>
        <translation>多人共用该号码时，用 ID 指明记在谁名下</translation>
    </message>
    <message>
        <source>Name a command, such as import, list or report.</source>
        <translation>请写一个命令，例如 import、list 或 report。</translation>
    </message>
    <message>
        <source>Name one of these behind “%1”: %2.</source>
        <translation>请在“%1”后面写出其中之一：%2。</translation>
    </message>
    <message>
        <source>There is no command “%1”. Is “%2” meant?</source>
        <translation>没有命令“%1”。是否想用“%2”？</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>没有命令“%1”。</translation>
    </message>
    <message>
        <source>There is no command “%1”. There are: %2.</source>
        <translation>没有命令“%1”。可用的有：%2。</translation>
    </message>
    <message>
        <source>New lines: %1, changed ones: %2, known ones: %3.</source>
        <translation>新增 %1 行，更新 %2 行，已有 %3 行。</translation>
    </message>
    <message>
        <source>Whose file it is, where two networks name their columns alike; their costs add up</source>
        <translation>文件来自哪个广告平台；两个平台列名相同时用它区分，费用会相加</translation>
    </message>
    <message>
        <source>Given out in a list, or to the program of this channel</source>
        <translation>已导出名单或已交给该渠道的程序</translation>
    </message>
    <message numerus="yes">
        <source>%n addresses put on the suppression list</source>
        <translation>
            <numerusform>已屏蔽 %n 个地址</numerusform>
        </translation>
    </message>
    <message>
        <source>The day on which they agreed; without it now</source>
        <translation>对方同意的日期；不写则为现在</translation>
    </message>
    <message>
        <source>Withdraw a consent; without a purpose all of a channel, without a channel everything, which also suppresses the addresses</source>
        <translation>撤回同意；不指定用途则撤回整个渠道，不指定渠道则全部撤回，并屏蔽相应地址</translation>
    </message>
    <message>
        <source>It goes out: by mail with the next “mail send-queue”, in a chat or by SMS with the next “channel export”</source>
        <translation>会发出去：邮件随下一次“mail send-queue”发出，聊天和短信随下一次“channel export”导出</translation>
    </message>
    <message>
        <source>%1 (lead)</source>
        <translation>%1（线索）</translation>
    </message>
    <message>
        <source>Contracts that renewed themselves: %1</source>
        <translation>自动续签的合同：%1</translation>
    </message>
    <message>
        <source>Months whose forecast was noted: %1</source>
        <translation>已记录预测的月份：%1</translation>
    </message>
    <message>
        <source>Fields and values: name=&quot;Ada Lindqvist&quot; company=Acme tags=&quot;VIP;press&quot;; of an activity also about=ID,ID</source>
        <translation>字段和值：name=&quot;Ada Lindqvist&quot; company=Acme tags=&quot;VIP;press&quot;；活动还可以写 about=ID,ID</translation>
    </message>
    <message>
        <source>Nothing is called “%1” (rows: %2). Say what it means: --value &quot;%3:%1=…&quot;</source>
        <translation>没有名为“%1”的项（%2 行）。请说明其含义：--value &quot;%3:%1=…&quot;</translation>
    </message>
    <message>
        <source>What a value of a column means, such as a stage of another program; several times</source>
        <translation>某列的某个值指什么，例如其他程序的阶段；可多次使用</translation>
    </message>
    <message>
        <source>The post can go out: its text has no placeholder, and its links say by which campaign.</source>
        <translation>这条动态可以发出：正文中没有占位符，链接也带有活动标记。</translation>
    </message>
    <message>
        <source>Left out: %1. %2</source>
        <translation>未列入：%1 人。%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of them have letters beyond the GSM alphabet and go out in UCS-2, 70 letters to a segment. The longest one takes %n segments.</source>
        <translation>
            <numerusform>其中 %1 条含有 GSM 字母表以外的字符，将以 UCS-2 发送，每段 70 个字。最长的一条占 %n 段。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All letters are of the GSM alphabet (GSM-7), 160 to a segment. The longest one takes %n segments.</source>
        <translation>
            <numerusform>全部字符都属于 GSM 字母表（GSM-7），每段 160 个字符。最长的一条占 %n 段。</numerusform>
        </translation>
    </message>
    <message>
        <source>From ourselves, without a ticket: %1</source>
        <translation>来自我方、未建工单：%1</translation>
    </message>
    <message>
        <source>Replies that did not arrive: %1</source>
        <translation>未送达的回复：%1</translation>
    </message>
    <message>
        <source>Tickets that waited and have somebody now: %1</source>
        <translation>等待中的工单现已有人负责：%1</translation>
    </message>
    <message>
        <source>Tickets that nobody has: %1</source>
        <translation>无人负责的工单：%1</translation>
    </message>
    <message>
        <source>a reply did not arrive</source>
        <translation>有回复未送达</translation>
    </message>
    <message>
        <source>nobody has it</source>
        <translation>无人负责</translation>
    </message>
</context>
<context>
    <name>Deal</name>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>预计成交日期</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Own probability (%)</source>
        <translation>自定概率（%）</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>In this stage since</source>
        <translation>进入本阶段时间</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>最近活动</translation>
    </message>
    <message>
        <source>Last touch</source>
        <translation>最近跟进</translation>
    </message>
    <message>
        <source>Days without a touch</source>
        <translation>未跟进天数</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>State</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>关闭日期</translation>
    </message>
    <message>
        <source>Won on</source>
        <translation>成交日期</translation>
    </message>
    <message>
        <source>Lost on</source>
        <translation>流失日期</translation>
    </message>
    <message>
        <source>Loss reason</source>
        <translation>流失原因</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>What was said about the loss</source>
        <translation>流失说明</translation>
    </message>
    <message>
        <source>Amount at the closing rate</source>
        <translation>按关闭日汇率的金额</translation>
    </message>
    <message>
        <source>Closing rate</source>
        <translation>关闭日汇率</translation>
    </message>
    <message>
        <source>Closing rate of</source>
        <translation>汇率日期</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Id in the source</source>
        <translation>来源中的编号</translation>
    </message>
    <message>
        <source>About</source>
        <translation>其他信息</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>People</source>
        <translation>相关人员</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Stage history</source>
        <translation>阶段历史</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>停滞</translation>
    </message>
    <message>
        <source>Probability (%)</source>
        <translation>有效概率（%）</translation>
    </message>
    <message>
        <source>Amount of its products</source>
        <translation>金额取产品合计</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>立项日期</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>DealBoard</name>
    <message>
        <source>without %1: no rate</source>
        <translation>未计入 %1：没有汇率</translation>
    </message>
    <message>
        <source>Deleted stage</source>
        <translation>已删除的阶段</translation>
    </message>
    <message>
        <source>too large to add up</source>
        <translation>数值过大，无法合计</translation>
    </message>
    <message>
        <source>weighted %1 (%2 %)</source>
        <comment>amount, percent</comment>
        <translation>加权 %1（%2 %）</translation>
    </message>
    <message>
        <source>nothing planned</source>
        <translation>没有计划</translation>
    </message>
    <message numerus="yes">
        <source>%n d here</source>
        <comment>days in this stage</comment>
        <translation>
            <numerusform>本阶段 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>idle %n d</source>
        <comment>days</comment>
        <translation>
            <numerusform>%n 天未跟进</numerusform>
        </translation>
    </message>
    <message>
        <source>weighted %1 (%2 % or own)</source>
        <comment>amount, percent</comment>
        <translation>加权 %1（%2 % 或自定）</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>更晚</translation>
    </message>
    <message>
        <source>No closing day</source>
        <translation>无预计成交日</translation>
    </message>
    <message>
        <source>weighted %1</source>
        <comment>amount</comment>
        <translation>加权 %1</translation>
    </message>
    <message>
        <source>%1 · won %2</source>
        <comment>weighted sum, amount</comment>
        <translation>%1 · 已成交 %2</translation>
    </message>
    <message>
        <source>Forecast by month</source>
        <translation>按月预测</translation>
    </message>
</context>
<context>
    <name>DealRole</name>
    <message>
        <source>Decision maker</source>
        <translation>决策人</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>采购</translation>
    </message>
    <message>
        <source>Champion</source>
        <translation>支持者</translation>
    </message>
    <message>
        <source>Influencer</source>
        <translation>影响者</translation>
    </message>
    <message>
        <source>Evaluator</source>
        <translation>评估人</translation>
    </message>
    <message>
        <source>User</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Blocker</source>
        <translation>反对者</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>DockCommands</name>
    <message>
        <source>No panel is open</source>
        <translation>没有打开的面板</translation>
    </message>
    <message>
        <source>Only one panel is open</source>
        <translation>只打开了一个面板</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>下一个面板</translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation>上一个面板</translation>
    </message>
    <message>
        <source>Maximise or restore panel</source>
        <translation>最大化或还原面板</translation>
    </message>
    <message>
        <source>Float or dock panel</source>
        <translation>浮动或停靠面板</translation>
    </message>
    <message>
        <source>Stack panel with the next one</source>
        <translation>与下一个面板堆叠</translation>
    </message>
    <message>
        <source>Split panel to the right</source>
        <translation>向右拆分面板</translation>
    </message>
    <message>
        <source>Split panel downwards</source>
        <translation>向下拆分面板</translation>
    </message>
    <message>
        <source>Move panel to the left edge</source>
        <translation>面板移到左侧</translation>
    </message>
    <message>
        <source>Move panel to the right edge</source>
        <translation>面板移到右侧</translation>
    </message>
    <message>
        <source>Move panel to the top edge</source>
        <translation>面板移到顶部</translation>
    </message>
    <message>
        <source>Move panel to the bottom edge</source>
        <translation>面板移到底部</translation>
    </message>
    <message>
        <source>Close panel</source>
        <translation>关闭面板</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的%1</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>Pair of different records</source>
        <translation>不重复的一对记录</translation>
    </message>
    <message>
        <source>Pairs of different records</source>
        <translation>不重复的记录对</translation>
    </message>
    <message>
        <source>One</source>
        <translation>一条</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>另一条</translation>
    </message>
    <message>
        <source>Merged record</source>
        <translation>已合并的记录</translation>
    </message>
    <message>
        <source>Merged records</source>
        <translation>已合并的记录</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>合并到</translation>
    </message>
    <message>
        <source>same %1</source>
        <translation>%1相同</translation>
    </message>
    <message>
        <source>%1 in pinyin the same</source>
        <translation>%1拼音相同</translation>
    </message>
    <message>
        <source>%1 a short form of the other</source>
        <translation>%1是另一个的简称</translation>
    </message>
    <message>
        <source>%1 begins alike</source>
        <translation>%1首字母相同</translation>
    </message>
    <message>
        <source>%1 a part of the other</source>
        <translation>%1是另一个的一部分</translation>
    </message>
    <message>
        <source>%1 the same but for a slip</source>
        <translation>%1仅有笔误之差</translation>
    </message>
    <message>
        <source>%1 in the other name&apos;s place</source>
        <translation>%1与另一部分互换</translation>
    </message>
    <message>
        <source>similar %1</source>
        <translation>%1相近</translation>
    </message>
    <message>
        <source>different %1</source>
        <translation>%1不同</translation>
    </message>
    <message>
        <source>%1 (1 of %2)</source>
        <translation>%1（每 %2 条有 1 条）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>very likely one</source>
        <translation>很可能是同一条</translation>
    </message>
    <message>
        <source>have a look</source>
        <translation>需要看一看</translation>
    </message>
    <message>
        <source>two</source>
        <translation>不是同一条</translation>
    </message>
    <message>
        <source>something that one has only once differs, so it is not suggested by itself</source>
        <translation>本应唯一的内容不同，因此不主动建议合并</translation>
    </message>
    <message>
        <source>only the name agrees, so it is not suggested by itself</source>
        <translation>只有名称相同，因此不主动建议合并</translation>
    </message>
    <message>
        <source>shown because of the same address, although little else agrees</source>
        <translation>其他内容少有相同，因地址或号码相同而列出</translation>
    </message>
    <message>
        <source>the primary record&apos;s value; where it is empty, the one changed last</source>
        <translation>主记录的值；为空时取最后修改的值</translation>
    </message>
    <message>
        <source>the primary record&apos;s value, also an empty one</source>
        <translation>主记录的值，空值也保留</translation>
    </message>
    <message>
        <source>the value changed last</source>
        <translation>最后修改的值</translation>
    </message>
    <message>
        <source>the longest text</source>
        <translation>最长的文本</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>全部保留</translation>
    </message>
    <message>
        <source>%1 the same but for dots and +tags</source>
        <translation>%1除点号和“+”后缀外相同</translation>
    </message>
</context>
<context>
    <name>Employment</name>
    <message>
        <source>Job</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>主要</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束</translation>
    </message>
</context>
<context>
    <name>EntityWord</name>
    <message>
        <source>contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>job</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>contact point</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>link</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>user</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>exchange rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>saved view</source>
        <translation>保存的视图</translation>
    </message>
    <message>
        <source>custom field</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>import mapping</source>
        <translation>导入映射</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>pair of different records</source>
        <translation>不重复的一对记录</translation>
    </message>
    <message>
        <source>merged record</source>
        <translation>已合并的记录</translation>
    </message>
    <message>
        <source>address card</source>
        <translation>名片</translation>
    </message>
    <message>
        <source>important date</source>
        <translation>重要日期</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>pipeline</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>deal</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>role in a deal</source>
        <translation>商机角色</translation>
    </message>
    <message>
        <source>loss reason</source>
        <translation>流失原因</translation>
    </message>
    <message>
        <source>competitor</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>stage history</source>
        <translation>阶段历史</translation>
    </message>
    <message>
        <source>product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>name of a product</source>
        <translation>产品的其他语言名称</translation>
    </message>
    <message>
        <source>part of a bundle</source>
        <translation>套装组成</translation>
    </message>
    <message>
        <source>tax class</source>
        <translation>税类</translation>
    </message>
    <message>
        <source>price list</source>
        <translation>价目表</translation>
    </message>
    <message>
        <source>price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>line</source>
        <translation>明细行</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>task of a stage</source>
        <translation>阶段任务</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>person in a team</source>
        <translation>团队成员</translation>
    </message>
    <message>
        <source>assignment rule</source>
        <translation>分配规则</translation>
    </message>
    <message>
        <source>owner of a lead</source>
        <translation>线索负责人</translation>
    </message>
    <message>
        <source>score rule</source>
        <translation>评分规则</translation>
    </message>
    <message>
        <source>points of a lead</source>
        <translation>线索得分</translation>
    </message>
    <message>
        <source>captured file</source>
        <translation>已读取的文件</translation>
    </message>
    <message>
        <source>reason for disqualifying</source>
        <translation>无效原因</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>ticket status</source>
        <translation>工单状态</translation>
    </message>
    <message>
        <source>ticket category</source>
        <translation>工单分类</translation>
    </message>
    <message>
        <source>event of a ticket</source>
        <translation>工单事件</translation>
    </message>
    <message>
        <source>follower</source>
        <translation>关注者</translation>
    </message>
    <message>
        <source>escalation</source>
        <translation>升级提醒</translation>
    </message>
    <message>
        <source>SLA policy</source>
        <translation>SLA 策略</translation>
    </message>
    <message>
        <source>business calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>version of a business calendar</source>
        <translation>工作日历的版本</translation>
    </message>
    <message>
        <source>team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>article category</source>
        <translation>文章分类</translation>
    </message>
    <message>
        <source>published version</source>
        <translation>已发布版本</translation>
    </message>
    <message>
        <source>feedback on an article</source>
        <translation>文章评价</translation>
    </message>
    <message>
        <source>search without an answer</source>
        <translation>没有答案的搜索</translation>
    </message>
    <message>
        <source>recognised category</source>
        <translation>识别的分类</translation>
    </message>
    <message>
        <source>mail account</source>
        <translation>邮件账号</translation>
    </message>
    <message>
        <source>mail without a ticket</source>
        <translation>未建工单的邮件</translation>
    </message>
    <message>
        <source>survey</source>
        <translation>调查</translation>
    </message>
    <message>
        <source>survey answer</source>
        <translation>调查回答</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>同意记录</translation>
    </message>
    <message>
        <source>suppressed address</source>
        <translation>屏蔽地址</translation>
    </message>
    <message>
        <source>erasure certificate</source>
        <translation>删除证明</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>member of a segment</source>
        <translation>分群成员</translation>
    </message>
    <message>
        <source>score rule for people</source>
        <translation>联系人评分规则</translation>
    </message>
    <message>
        <source>points of a person</source>
        <translation>联系人得分</translation>
    </message>
    <message>
        <source>group of score rules</source>
        <translation>评分规则组</translation>
    </message>
    <message>
        <source>hand-over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>journey</source>
        <translation>旅程</translation>
    </message>
    <message>
        <source>version of a journey</source>
        <translation>旅程版本</translation>
    </message>
    <message>
        <source>person on a journey</source>
        <translation>旅程中的联系人</translation>
    </message>
    <message>
        <source>step of a person</source>
        <translation>联系人的步骤</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>member of a campaign</source>
        <translation>营销活动成员</translation>
    </message>
    <message>
        <source>cost of a campaign</source>
        <translation>营销活动费用</translation>
    </message>
    <message>
        <source>mail of a campaign</source>
        <translation>营销邮件</translation>
    </message>
    <message>
        <source>content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>version of a content</source>
        <translation>内容版本</translation>
    </message>
    <message>
        <source>coupon pool</source>
        <translation>优惠码池</translation>
    </message>
    <message>
        <source>coupon</source>
        <translation>优惠码</translation>
    </message>
    <message>
        <source>variant of a campaign</source>
        <translation>营销活动版本</translation>
    </message>
    <message>
        <source>open or click</source>
        <translation>打开或点击</translation>
    </message>
    <message>
        <source>hour of the web site</source>
        <translation>网站的一小时</translation>
    </message>
    <message>
        <source>sales goal</source>
        <translation>销售目标</translation>
    </message>
    <message>
        <source>forecast adjustment</source>
        <translation>预测调整</translation>
    </message>
    <message>
        <source>noted forecast</source>
        <translation>已记录的预测</translation>
    </message>
    <message>
        <source>template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>address book</source>
        <translation>通讯录</translation>
    </message>
    <message>
        <source>card of an address book</source>
        <translation>通讯录名片</translation>
    </message>
</context>
<context>
    <name>Erasure</name>
    <message>
        <source>Erasure certificate</source>
        <translation>删除证明</translation>
    </message>
    <message>
        <source>Erasure certificates</source>
        <translation>删除证明</translation>
    </message>
    <message>
        <source>Stands in place of the person</source>
        <translation>代替此人的称呼</translation>
    </message>
    <message>
        <source>Erased on</source>
        <translation>删除时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What was removed</source>
        <translation>删除了什么</translation>
    </message>
    <message>
        <source>What stays without the person, or elsewhere</source>
        <translation>去除此人后保留的，或在别处的</translation>
    </message>
    <message>
        <source>Erased person %1</source>
        <translation>已删除者 %1</translation>
    </message>
    <message>
        <source>Sought again, and still found: %1</source>
        <translation>再次查找后仍然存在：%1</translation>
    </message>
    <message>
        <source>Sought again in tables, journal, index and the bytes of the file: not found.</source>
        <translation>已在数据表、日志、索引和文件字节中再次查找：未找到。</translation>
    </message>
    <message>
        <source>Sought again in tables, journal and index: not found.</source>
        <translation>已在数据表、日志和索引中再次查找：未找到。</translation>
    </message>
    <message>
        <source>rows of the journal: %1</source>
        <translation>日志行：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place, how many</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>rows of the journal</source>
        <translation>日志记录</translation>
    </message>
    <message>
        <source>search index</source>
        <translation>搜索索引</translation>
    </message>
    <message>
        <source>backup %1</source>
        <translation>备份 %1</translation>
    </message>
    <message>
        <source>hashes on the suppression list</source>
        <translation>屏蔽名单中的哈希值</translation>
    </message>
    <message>
        <source>journeys they came into</source>
        <translation>参加过的旅程</translation>
    </message>
    <message>
        <source>steps they took in journeys</source>
        <translation>在旅程中走过的步骤</translation>
    </message>
    <message>
        <source>points of their score</source>
        <translation>评分明细</translation>
    </message>
    <message>
        <source>campaigns they were in</source>
        <translation>参加过的活动</translation>
    </message>
    <message>
        <source>opens and clicks</source>
        <translation>打开与点击</translation>
    </message>
    <message>
        <source>lists they are on</source>
        <translation>所在的名单</translation>
    </message>
    <message>
        <source>links to calls, mails and notes</source>
        <translation>与通话、邮件和备注的关联</translation>
    </message>
    <message>
        <source>addresses and numbers</source>
        <translation>地址与号码</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>stays without the person</source>
        <translation>保留，但与此人无关</translation>
    </message>
    <message>
        <source>stays; names and addresses are taken out of it</source>
        <translation>保留，其中的姓名和地址会被去掉</translation>
    </message>
    <message>
        <source>stays as it is: the word in it may mean somebody else</source>
        <translation>原样保留：其中的字词可能指别人</translation>
    </message>
    <message>
        <source>out of reach: delete it, or let it age out</source>
        <translation>无法触及：请自行删除，或等其过期</translation>
    </message>
    <message>
        <source>is about something else and only spoke of them; names and addresses were taken out</source>
        <translation>内容另有所指，只是提到此人；姓名和地址已去掉</translation>
    </message>
    <message>
        <source>has a word that is their name, or part of it, and may mean somebody else; look at it yourself</source>
        <translation>含有与其姓名相同的字词，但可能指别人；请自行查看</translation>
    </message>
    <message>
        <source>kept for the books, as tax and commercial law ask for; without name, address and link</source>
        <translation>依照税法和商法的记账义务保留；不含姓名、地址和关联</translation>
    </message>
    <message>
        <source>kept to count service and to answer claims; what was written in it was removed</source>
        <translation>为统计服务和应对索赔保留；其中的文字内容已删除</translation>
    </message>
    <message>
        <source>kept as a number in statistics; without the person</source>
        <translation>仅作为统计数字保留；不再与此人有关</translation>
    </message>
    <message>
        <source>kept so that no code is given twice; without the person</source>
        <translation>为避免同一个券码发放两次而保留；不再与此人有关</translation>
    </message>
    <message>
        <source>others took part in it; without the person</source>
        <translation>还有其他人参与，因此保留；不再与此人有关</translation>
    </message>
    <message>
        <source>kept so that nobody writes to them again; an address cannot be read back from its hash</source>
        <translation>为避免再次联系而保留；无法从哈希值还原地址</translation>
    </message>
    <message>
        <source>is a record of its own; the link to the person was taken out</source>
        <translation>本身是独立的记录；与此人的关联已去掉</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>place, reason</comment>
        <translation>%1——%2</translation>
    </message>
</context>
<context>
    <name>ExportSite</name>
    <message numerus="yes">
        <source>%n articles are written as a web site</source>
        <translation>
            <numerusform>%n 篇文章已写成网站</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %n links lead nowhere: %2</source>
        <translation>
            <numerusform>%1。有 %n 个链接指向不明：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>An empty folder for the web site</source>
        <translation>选择一个空文件夹存放网站</translation>
    </message>
    <message>
        <source>Access logs of the server</source>
        <translation>服务器的访问日志</translation>
    </message>
    <message>
        <source>%1 visits, %2 read an article, %3 of them went on to write. See Reports, Deflection.</source>
        <translation>%1 次访问，%2 次读了文章，其中 %3 次又去写信。见“报表”中的“自助解决”。</translation>
    </message>
    <message>
        <source>%1 Lines that cannot be read: %2</source>
        <translation>%1 无法读取的行：%2</translation>
    </message>
    <message>
        <source>All of it was known: nothing is new.</source>
        <translation>全部已知，没有新内容。</translation>
    </message>
</context>
<context>
    <name>FileKind</name>
    <message>
        <source>a CSV file</source>
        <translation>CSV 文件</translation>
    </message>
    <message>
        <source>a JSON Lines file</source>
        <translation>JSON Lines 文件</translation>
    </message>
    <message>
        <source>a vCard file</source>
        <translation>vCard 名片文件</translation>
    </message>
    <message>
        <source>a calendar file</source>
        <translation>日历文件</translation>
    </message>
    <message>
        <source>a spreadsheet</source>
        <translation>电子表格</translation>
    </message>
    <message>
        <source>an archive</source>
        <translation>压缩包</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程序文件</translation>
    </message>
</context>
<context>
    <name>FileProblem</name>
    <message>
        <source>%1 is not there any more. It may have been moved, renamed or deleted.</source>
        <translation>%1 已不存在，可能已被移动、重命名或删除。</translation>
    </message>
    <message>
        <source>%1 is a folder. Choose the file in it.</source>
        <translation>%1 是文件夹。请选择其中的文件。</translation>
    </message>
    <message>
        <source>You may not read or write %1. Ask its owner, or choose another place.</source>
        <translation>没有读写 %1 的权限。请联系其所有者，或选择其他位置。</translation>
    </message>
    <message>
        <source>%1 is empty. A copy of it from a backup may be whole.</source>
        <translation>%1 是空文件。备份中的副本可能完好。</translation>
    </message>
    <message>
        <source>%1 is not a Relata workspace. Nothing in it was changed.</source>
        <translation>%1 不是 Relata 工作区，其中内容未作任何更改。</translation>
    </message>
    <message>
        <source>That is not the passphrase of %1. Nothing was changed; try again.</source>
        <translation>%1 的密码不正确。未作任何更改，请重试。</translation>
    </message>
    <message>
        <source>%1 needs its passphrase.</source>
        <translation>%1 需要密码。</translation>
    </message>
    <message>
        <source>%1 is in use by %2. Close it there, or open it here for reading only.</source>
        <translation>%1 正被 %2 使用。请在那边关闭，或在此以只读方式打开。</translation>
    </message>
    <message>
        <source>%1 holds “%2”, which Relata did not make, so it was not opened. If the file is yours, restore a backup.</source>
        <translation>%1 含有并非由 Relata 创建的“%2”，因此未打开。如果文件是您的，请恢复备份。</translation>
    </message>
    <message>
        <source>There is already a file %1. Choose another name; it was not touched.</source>
        <translation>文件 %1 已存在，未被改动。请换一个名称。</translation>
    </message>
    <message>
        <source>A passphrase cannot begin with “raw:”. Choose another one.</source>
        <translation>密码不能以“raw:”开头，请换一个。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was lost; make room and try again.</source>
        <translation>磁盘已满。没有丢失数据，请腾出空间后重试。</translation>
    </message>
    <message>
        <source>An import is being written. Try again when it is done.</source>
        <translation>正在写入导入数据，请完成后再试。</translation>
    </message>
    <message>
        <source>This workspace is open for reading only.</source>
        <translation>此工作区以只读方式打开。</translation>
    </message>
    <message>
        <source>“%1” cannot be taken back: everything in it was changed again later.</source>
        <translation>无法撤销“%1”：其中的内容后来都已再次更改。</translation>
    </message>
    <message>
        <source>“%1” has been undone already.</source>
        <translation>“%1”已经撤销。</translation>
    </message>
    <message>
        <source>“%1” cannot be undone.</source>
        <translation>“%1”无法撤销。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，未作任何更改。</translation>
    </message>
    <message>
        <source>%1 lies on a network drive (%2): keep it on this computer, and backups there.</source>
        <translation>%1 位于网络驱动器（%2）上：请把它放在本机，备份可以放在网络上。</translation>
    </message>
    <message>
        <source>%1 lies in a folder of %2, which may copy half a change: keep it outside.</source>
        <translation>%1 位于 %2 的同步文件夹中，可能只同步一半的更改：请放到文件夹之外。</translation>
    </message>
    <message>
        <source>%1 is damaged and was left as it is.</source>
        <translation>%1 已损坏，未作任何改动。</translation>
    </message>
    <message>
        <source>That act is not undone, so there is nothing to redo.</source>
        <translation>该操作并未撤销，没有可重做的内容。</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>The filter is too long. Split it or shorten its lists.</source>
        <translation>筛选条件过长，请拆分或缩短其中的列表。</translation>
    </message>
    <message>
        <source>The filter has too many brackets inside one another.</source>
        <translation>筛选条件的括号嵌套过深。</translation>
    </message>
    <message>
        <source>The filter has too many conditions or values.</source>
        <translation>筛选条件或值过多。</translation>
    </message>
    <message>
        <source>“%1” goes through too many links.</source>
        <translation>“%1”经过的关联过多。</translation>
    </message>
    <message>
        <source>There is no field “%1” (position %2).</source>
        <translation>没有字段“%1”（位置 %2）。</translation>
    </message>
    <message>
        <source>There is no list “%1” (position %2).</source>
        <translation>没有列表“%1”（位置 %2）。</translation>
    </message>
    <message>
        <source>“%1” is not one of the choices (position %2).</source>
        <translation>“%1”不在选项之中（位置 %2）。</translation>
    </message>
    <message>
        <source>“%1” (position %2) comes after a field that is no link.</source>
        <translation>“%1”（位置 %2）前面的字段不是关联字段。</translation>
    </message>
    <message>
        <source>This comparison does not fit the field (near “%1”, position %2).</source>
        <translation>此比较方式不适用于该字段（“%1”附近，位置 %2）。</translation>
    </message>
    <message>
        <source>“%1” does not fit the field (position %2).</source>
        <translation>“%1”不适用于该字段（位置 %2）。</translation>
    </message>
    <message>
        <source>The quotation “%1” (position %2) has no end.</source>
        <translation>引号“%1”（位置 %2）没有结束。</translation>
    </message>
    <message>
        <source>The filter holds a character that cannot be used: %1 (position %2).</source>
        <translation>筛选条件含有不能使用的字符：%1（位置 %2）。</translation>
    </message>
    <message>
        <source>“%1” is not a way to add up or group.</source>
        <translation>“%1”不是汇总或分组方式。</translation>
    </message>
    <message>
        <source>a condition, such as name = &quot;Anna&quot;</source>
        <translation>条件，例如 name = &quot;Anna&quot;</translation>
    </message>
    <message>
        <source>a comparison, such as = or contains</source>
        <translation>比较符，例如 = 或 contains</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a date, such as 2026-03-01, today or 30d</source>
        <translation>日期，例如 2026-03-01、today 或 30d</translation>
    </message>
    <message>
        <source>The filter ends too soon: %1 is missing.</source>
        <translation>筛选条件不完整：缺少%1。</translation>
    </message>
    <message>
        <source>Instead of “%1” (position %2) there should be %3.</source>
        <translation>“%1”（位置 %2）处应为%3。</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>您是否要输入“%1”？</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n 周</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quarters</source>
        <translation>
            <numerusform>%n 个季度</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n 年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>上周</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>next week</source>
        <translation>下周</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>next month</source>
        <translation>下月</translation>
    </message>
    <message>
        <source>last quarter</source>
        <translation>上季度</translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>next quarter</source>
        <translation>下季度</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>next year</source>
        <translation>明年</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1后</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform>，另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not %2</source>
        <translation>%1：不是 %2</translation>
    </message>
    <message>
        <source>%1 &lt; %2</source>
        <translation>%1 &lt; %2</translation>
    </message>
    <message>
        <source>%1 ≤ %2</source>
        <translation>%1 ≤ %2</translation>
    </message>
    <message>
        <source>%1 &gt; %2</source>
        <translation>%1 &gt; %2</translation>
    </message>
    <message>
        <source>%1 ≥ %2</source>
        <translation>%1 ≥ %2</translation>
    </message>
    <message>
        <source>%1 contains %2</source>
        <translation>%1 包含 %2</translation>
    </message>
    <message>
        <source>%1 starts with %2</source>
        <translation>%1 开头是 %2</translation>
    </message>
    <message>
        <source>%1 ends with %2</source>
        <translation>%1 结尾是 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>没有%1</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>有%1</translation>
    </message>
    <message>
        <source>An amount without a currency is compared with each amount in its own currency.</source>
        <translation>未注明货币的金额会与各金额按其自身货币比较。</translation>
    </message>
    <message>
        <source>“%1” is no longer a field; this part of the filter finds nothing.</source>
        <translation>字段“%1”已不存在，这部分筛选不会有结果。</translation>
    </message>
    <message>
        <source>The filter has too many values to be carried out; it finds nothing.</source>
        <translation>筛选条件的值过多，无法执行，不会有结果。</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改时间</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>删除时间</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>最近%1</translation>
    </message>
    <message>
        <source>next %1</source>
        <translation>未来%1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>me</source>
        <translation>我</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>%1: empty</source>
        <translation>%1：空</translation>
    </message>
    <message>
        <source>%1: filled in</source>
        <translation>%1：已填写</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1：%2 至 %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Number of %1</source>
        <translation>%1数量</translation>
    </message>
    <message>
        <source> and </source>
        <translation> 且 </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>not (%1)</source>
        <translation>非（%1）</translation>
    </message>
    <message>
        <source>Rows cannot be grouped by “%1”: one record can have several. Filter by one of them.</source>
        <translation>无法按“%1”分组：一条记录可能有多个值。请改为按其中一个值筛选。</translation>
    </message>
    <message>
        <source>Rows cannot be grouped by “%1”: only dates have days, weeks, months, quarters and years.</source>
        <translation>无法按“%1”分组：只有日期才有日、周、月、季度和年。</translation>
    </message>
    <message>
        <source>The choices are: %1.</source>
        <translation>可选值：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: nothing is called “%2”; did you mean “%3”?</source>
        <translation>%1：没有名为“%2”的记录；您是指“%3”吗？</translation>
    </message>
    <message>
        <source>%1: nothing is called “%2”. There are: %3.</source>
        <translation>%1：没有名为“%2”的记录。现有：%3。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: nothing is called “%2”.</source>
        <translation>%1：没有名为“%2”的记录。</translation>
    </message>
    <message>
        <source>Not in segment: %1</source>
        <translation>不在分群：%1</translation>
    </message>
    <message>
        <source>In segment: %1</source>
        <translation>在分群：%1</translation>
    </message>
    <message>
        <source>%1 not in segment: %2</source>
        <translation>%1不在分群：%2</translation>
    </message>
    <message>
        <source>%1 in segment: %2</source>
        <translation>%1在分群：%2</translation>
    </message>
    <message>
        <source>There is no segment “%1”, or more than one is called so; the filter finds nothing.</source>
        <translation>没有名为“%1”的分群，或不止一个；此筛选没有结果。</translation>
    </message>
    <message>
        <source>The segments go in a circle (%1); the filter finds nothing.</source>
        <translation>分群互相引用成环（%1）；此筛选没有结果。</translation>
    </message>
    <message>
        <source>The segment “%1” is one of other records; the filter finds nothing.</source>
        <translation>分群“%1”的对象不同；此筛选没有结果。</translation>
    </message>
    <message>
        <source>There are no segments here; the filter finds nothing.</source>
        <translation>这里没有分群；此筛选没有结果。</translation>
    </message>
    <message>
        <source>The conditions of the segment “%1” cannot be read any more; the filter finds nothing.</source>
        <translation>分群“%1”的条件已无法读取；此筛选没有结果。</translation>
    </message>
</context>
<context>
    <name>ForecastAdjustment</name>
    <message>
        <source>Forecast adjustment</source>
        <translation>预测调整</translation>
    </message>
    <message>
        <source>Forecast adjustments</source>
        <translation>预测调整</translation>
    </message>
    <message>
        <source>Whose forecast</source>
        <translation>谁的预测</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>By</source>
        <translation>调整人</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>调整时间</translation>
    </message>
</context>
<context>
    <name>ForecastReport</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All months</source>
        <translation>所有月份</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>closing day is over</source>
        <translation>预计成交日已过</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>更晚</translation>
    </message>
    <message>
        <source>No closing day</source>
        <translation>无预计成交日</translation>
    </message>
    <message>
        <source>in no month</source>
        <translation>不计入任何月份</translation>
    </message>
    <message>
        <source>No deals yet: a forecast needs open deals with an amount and a day on which they are expected to close.</source>
        <translation>还没有商机：预测需要有金额和预计成交日的进行中商机。</translation>
    </message>
    <message numerus="yes">
        <source>%n open deals should have closed already. They are in no month: give them another day, or close them.</source>
        <comment>deals</comment>
        <translation>
            <numerusform>%n 个进行中商机的预计成交日已过，不计入任何月份：请改日期或结束它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>Forecast by person</source>
        <translation>按人员预测</translation>
    </message>
    <message>
        <source>Forecast by month</source>
        <translation>按月预测</translation>
    </message>
    <message>
        <source>Cumulative: commit holds what is closed, best case holds both; open pipeline is commit + best case + pipeline.</source>
        <translation>累计口径：承诺包含已成交，最佳情况两者都包含；进行中管道 = 承诺 + 最佳情况 + 管道。</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>open deals expected to close then</source>
        <translation>预计当期成交的进行中商机</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>won on a day of that month</source>
        <translation>当月成交</translation>
    </message>
    <message>
        <source>Commit forecast</source>
        <translation>承诺预测</translation>
    </message>
    <message>
        <source>won + commit</source>
        <translation>成交 + 承诺</translation>
    </message>
    <message>
        <source>Best case forecast</source>
        <translation>最佳情况预测</translation>
    </message>
    <message>
        <source>won + commit + best case</source>
        <translation>成交 + 承诺 + 最佳情况</translation>
    </message>
    <message>
        <source>Open pipeline</source>
        <translation>进行中管道</translation>
    </message>
    <message>
        <source>commit + best case + pipeline</source>
        <translation>承诺 + 最佳情况 + 管道</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>whole amount of open deals in that category</source>
        <translation>该类别进行中商机的全额</translation>
    </message>
    <message>
        <source>Best case</source>
        <translation>最佳情况</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>加权</translation>
    </message>
    <message>
        <source>open amount × probability</source>
        <translation>进行中金额 × 概率</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>won + weighted</source>
        <translation>成交 + 加权</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无负责人</translation>
    </message>
    <message>
        <source>Adjustments of managers are left out: the deals are filtered.</source>
        <translation>未计入主管调整：商机已筛选。</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>added or taken off by managers, each with its reason</source>
        <translation>主管的增减，各有原因</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>调整后</translation>
    </message>
    <message>
        <source>forecast + adjustment</source>
        <translation>预测 + 调整</translation>
    </message>
    <message>
        <source>Adjusted = forecast + what managers added or took off; the number of the person stays as it is.</source>
        <translation>调整后 = 预测 + 主管增减；本人的数字保持不变。</translation>
    </message>
    <message>
        <source>Months are counted whole: from %1 to %2.</source>
        <translation>按整月统计：%1 至 %2。</translation>
    </message>
    <message>
        <source>Likely from</source>
        <translation>可能下限</translation>
    </message>
    <message>
        <source>nine of ten cases bring no less</source>
        <translation>十分之九的情况不会更少</translation>
    </message>
    <message>
        <source>Likely to</source>
        <translation>可能上限</translation>
    </message>
    <message>
        <source>nine of ten cases bring no more</source>
        <translation>十分之九的情况不会更多</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>goals of the person for these days</source>
        <translation>本人在这些日子的目标</translation>
    </message>
    <message>
        <source>goals of everybody for these days</source>
        <translation>所有人在这些日子的目标</translation>
    </message>
    <message>
        <source>A goal counts with its part of the days; of several the shortest.</source>
        <translation>目标按所占天数折算；同一天有多个目标时，以期限最短的为准。</translation>
    </message>
    <message>
        <source>Forecast = won in the month + sum of open amount × probability, by expected close. The probability is the person&apos;s own, else the stage&apos;s; stages that the forecast omits are left out. Each open amount is converted by its own rate, added exactly and rounded once; a won one counts as it was frozen on its closing day.</source>
        <translation>预测 = 当月成交 + 进行中金额 × 概率之和，按预计成交日归月。概率优先用人工设定，否则用阶段概率；不计入预测的阶段除外。进行中的每笔金额按各自汇率折算，精确相加，最后只舍入一次；已成交的按成交当日锁定的金额计入。</translation>
    </message>
    <message>
        <source>Likely from and to = forecast ∓ 1.2816 × √(sum of amount² × p × (1 − p)), within won and won + open: four of five cases lie between, if each deal closes whole or not at all by its probability p.</source>
        <translation>可能下限和上限 = 预测 ∓ 1.2816 × √（金额² × p ×（1 − p）之和），不低于已成交金额、不高于已成交加进行中金额：若每个商机按概率 p 要么整单成交、要么不成交，五分之四的情况落在其间。</translation>
    </message>
</context>
<context>
    <name>ForecastSnapshot</name>
    <message>
        <source>Forecast of a day</source>
        <translation>某日的预测</translation>
    </message>
    <message>
        <source>Forecasts of past days</source>
        <translation>往日的预测</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Of the month</source>
        <translation>所属月份</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>商机数</translation>
    </message>
    <message>
        <source>Won by then</source>
        <translation>截至当日成交</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Best case</source>
        <translation>最佳情况</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
</context>
<context>
    <name>FunnelReport</name>
    <message>
        <source>opened %1 – %2</source>
        <translation>%1 – %2 立项</translation>
    </message>
    <message>
        <source>Funnel, reached at least this stage (%1)</source>
        <translation>漏斗：至少到达该阶段（%1）</translation>
    </message>
    <message>
        <source>A deal counts in every stage up to the furthest that it reached; skipping a stage counts as passing it.</source>
        <translation>商机计入它到过的最远阶段及之前的每个阶段；跳过的阶段算作通过。</translation>
    </message>
    <message>
        <source>Funnel, all stages in order (%1)</source>
        <translation>漏斗：依次经过所有阶段（%1）</translation>
    </message>
    <message>
        <source>A deal counts as long as it went from stage to stage without leaving one out; who skips a stage drops out there.</source>
        <translation>商机按顺序逐阶段推进才计入；跳过某阶段即在该处退出。</translation>
    </message>
    <message>
        <source>Funnel, any stage visited (%1)</source>
        <translation>漏斗：到过任一阶段（%1）</translation>
    </message>
    <message>
        <source>A deal counts in each stage that it was in at some time, whatever the order.</source>
        <translation>商机曾到过的每个阶段都计入，不论顺序。</translation>
    </message>
    <message>
        <source>Next = those who went on ÷ those who reached it. Of all = reached ÷ deals opened in the period. Deals that are still open are told apart: they may go on.</source>
        <translation>下一步 = 继续推进的 ÷ 到达的。占全部 = 到达的 ÷ 期间立项的商机。仍进行中的单列：它们还可能推进。</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>deals that got here</source>
        <translation>到达此阶段的商机</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>of those, how many went on</source>
        <translation>其中继续推进的比例</translation>
    </message>
    <message>
        <source>Of all</source>
        <translation>占全部</translation>
    </message>
    <message>
        <source>of all deals opened in the period</source>
        <translation>占期间立项的全部商机</translation>
    </message>
    <message>
        <source>Lost here</source>
        <translation>在此流失</translation>
    </message>
    <message>
        <source>closed without getting further</source>
        <translation>未再推进即结束</translation>
    </message>
    <message>
        <source>Still open here</source>
        <translation>仍在此处</translation>
    </message>
    <message>
        <source>may still go on</source>
        <translation>还可能推进</translation>
    </message>
    <message>
        <source>Open share</source>
        <translation>进行中占比</translation>
    </message>
    <message>
        <source>of those who got here, how many are open and not further</source>
        <translation>到达者中仍进行中且未再推进的比例</translation>
    </message>
    <message numerus="yes">
        <source>Not enough data: %n deals. Shares say little below %1.</source>
        <comment>deals</comment>
        <translation>
            <numerusform>数据不足：%n 个商机。少于 %1 个时比例意义不大。</numerusform>
        </translation>
    </message>
    <message>
        <source>All opened in the period</source>
        <translation>期间立项的全部商机</translation>
    </message>
    <message numerus="yes">
        <source>%n deals are in no period: nobody knows when they were opened.</source>
        <comment>deals</comment>
        <translation>
            <numerusform>%n 个商机不属于任何期间：不知道何时立项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Deals by the month they were opened (%1)</source>
        <translation>按立项月份的商机（%1）</translation>
    </message>
    <message>
        <source>Won of all = won so far ÷ opened in that month. Won of closed = won ÷ (won + lost). Young months are unfinished: see how many are still open.</source>
        <translation>占全部成交率 = 至今成交 ÷ 当月立项。占已关闭成交率 = 成交 ÷（成交 + 流失）。近期月份尚未结束：请看还有多少进行中。</translation>
    </message>
    <message>
        <source>Opened in</source>
        <translation>立项月份</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>立项</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>仍进行中</translation>
    </message>
    <message>
        <source>Won of all</source>
        <translation>占全部成交率</translation>
    </message>
    <message>
        <source>won so far ÷ opened</source>
        <translation>至今成交 ÷ 立项</translation>
    </message>
    <message>
        <source>Won of closed</source>
        <translation>占已关闭成交率</translation>
    </message>
    <message>
        <source>won ÷ (won + lost)</source>
        <translation>成交 ÷（成交 + 流失）</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Left it</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>deals that were here and are not any more</source>
        <translation>曾在此阶段、现已离开的商机</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>80 %</source>
        <translation>80 %</translation>
    </message>
    <message>
        <source>four of five took no longer</source>
        <translation>五分之四不超过此值</translation>
    </message>
    <message>
        <source>There now</source>
        <translation>目前在此</translation>
    </message>
    <message>
        <source>So far, median</source>
        <translation>至今中位数</translation>
    </message>
    <message numerus="yes">
        <source>only %n</source>
        <comment>deals</comment>
        <translation>
            <numerusform>仅 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>bottleneck</source>
        <translation>瓶颈</translation>
    </message>
    <message numerus="yes">
        <source>Not enough data: %n deals have left a stage so far.</source>
        <comment>deals</comment>
        <translation>
            <numerusform>数据不足：至今有 %n 个商机离开过某个阶段。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed deals stand in no step: nobody knows which stages they went through.</source>
        <comment>deals</comment>
        <translation>
            <numerusform>%n 个已结束的商机不在任何一步中：无法得知它们经过了哪些阶段。</numerusform>
        </translation>
    </message>
    <message>
        <source>Days that a deal spent in the stage, all its visits that ended in the period added; only deals that have left it. Median = half took less, 80 % = four of five took no longer. The bottleneck is the stage with the longest median of at least %1 deals.</source>
        <translation>商机在该阶段停留的天数，期间内结束的各次停留相加；只计已离开该阶段的商机。中位数 = 一半的商机更短，80 % = 五分之四不超过此值。瓶颈是至少有 %1 个商机、中位数最长的阶段。</translation>
    </message>
    <message>
        <source>Time in stage (left %1 – %2)</source>
        <translation>阶段停留时间（%1 – %2 离开的）</translation>
    </message>
    <message>
        <source>Won otherwise</source>
        <translation>其他途径成交</translation>
    </message>
    <message>
        <source>won, but left out a stage after this one</source>
        <translation>已成交，但跳过了之后的某个阶段</translation>
    </message>
    <message numerus="yes">
        <source>%n deals stand in no step: they were never in the first stage.</source>
        <comment>deals</comment>
        <translation>
            <numerusform>有 %n 个商机不在任何一步中：它们从未处于第一个阶段。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoalReport</name>
    <message>
        <source>No goals yet for these days. A goal is an amount or a number of deals to win, of one person or of everybody.</source>
        <translation>这段时间还没有目标。目标是某人或全体要赢得的金额或商机数。</translation>
    </message>
    <message>
        <source>Goals, %1 – %2</source>
        <translation>目标，%1 – %2</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Attained</source>
        <translation>已达成</translation>
    </message>
    <message>
        <source>Target deals</source>
        <translation>目标单数</translation>
    </message>
    <message>
        <source>Won deals</source>
        <translation>成交单数</translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation>达成率</translation>
    </message>
    <message>
        <source>Time gone</source>
        <translation>时间进度</translation>
    </message>
    <message>
        <source>of the days of the goal</source>
        <translation>占目标天数</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>Gap, deals</source>
        <translation>缺口单数</translation>
    </message>
    <message>
        <source>Open until then</source>
        <translation>期内进行中</translation>
    </message>
    <message>
        <source>whole amount of open deals expected to close by its end</source>
        <translation>预计在目标结束前成交的进行中商机全额</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>成交率</translation>
    </message>
    <message>
        <source>won ÷ (won + lost), one year</source>
        <translation>成交 ÷（成交 + 流失），一年内</translation>
    </message>
    <message>
        <source>Needed pipeline</source>
        <translation>所需管道</translation>
    </message>
    <message>
        <source>gap ÷ win rate</source>
        <translation>缺口 ÷ 成交率</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>open until then ÷ gap</source>
        <translation>期内进行中 ÷ 缺口</translation>
    </message>
    <message numerus="yes">
        <source>win rate: not enough data (%n closed)</source>
        <comment>deals</comment>
        <translation>
            <numerusform>成交率：数据不足（仅 %n 个已关闭）</numerusform>
        </translation>
    </message>
    <message>
        <source>not enough data</source>
        <translation>数据不足</translation>
    </message>
    <message>
        <source>Attained = won on the days of the goal, at the rate of each closing day. Gap = goal − attained. Needed pipeline = gap ÷ win rate (won ÷ (won + lost) of the year up to today). Coverage = open deals expected to close by the end of the goal ÷ gap. Time gone = how much of its days is over. A goal of a product counts its lines alone.</source>
        <translation>已完成 = 目标期间内成交的金额，按各自成交日的汇率。差额 = 目标 − 已完成。所需管道 = 差额 ÷ 赢单率（截至今天一年内的成交 ÷（成交 + 流失））。覆盖率 = 预计在目标结束前成交的未结商机 ÷ 差额。时间进度 = 期间已过去的比例。产品目标只计该产品的明细行。</translation>
    </message>
    <message>
        <source>“%1”: nobody is in its team, so nothing counts for it. Teams and their people are in Setup.</source>
        <translation>“%1”：该团队还没有成员，因此不计入任何业绩。团队和成员在“设置”中管理。</translation>
    </message>
    <message>
        <source>“%1”: there is no team “%2”, so nothing counts for it. Choose a team of Setup for the goal.</source>
        <translation>“%1”：没有名为“%2”的团队，因此不计入任何业绩。请为该目标选择“设置”中的团队。</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>Points by hand</source>
        <translation>手动加分</translation>
    </message>
    <message>
        <source>Talk to %1: %2</source>
        <translation>联系 %1：%2</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Too early</source>
        <translation>为时过早</translation>
    </message>
    <message>
        <source>No need</source>
        <translation>没有需求</translation>
    </message>
    <message>
        <source>No budget</source>
        <translation>没有预算</translation>
    </message>
    <message>
        <source>Not the person who decides</source>
        <translation>不是决策人</translation>
    </message>
    <message>
        <source>Not our market</source>
        <translation>不是目标市场</translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <translation>联系不上</translation>
    </message>
    <message>
        <source>What we know is wrong</source>
        <translation>资料有误</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>旅程</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Hand-overs</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>契合度</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>互动度</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Who is asked</source>
        <translation>交给谁</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始时间</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Rejected because</source>
        <translation>退回原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>处理时间</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>Cooled on</source>
        <translation>降温时间</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>次数</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Google Contacts</source>
        <translation>Google 通讯录</translation>
    </message>
    <message>
        <source>Google Contacts (older)</source>
        <translation>Google 通讯录（旧版）</translation>
    </message>
    <message>
        <source>Outlook</source>
        <translation>Outlook</translation>
    </message>
    <message>
        <source>LinkedIn</source>
        <translation>LinkedIn</translation>
    </message>
    <message>
        <source>Mailchimp</source>
        <translation>Mailchimp</translation>
    </message>
    <message>
        <source>Brevo</source>
        <translation>Brevo</translation>
    </message>
    <message>
        <source>systeme.io</source>
        <translation>systeme.io</translation>
    </message>
    <message>
        <source>Thunderbird</source>
        <translation>Thunderbird</translation>
    </message>
    <message>
        <source>Pipedrive</source>
        <translation>Pipedrive</translation>
    </message>
    <message>
        <source>Zoho CRM</source>
        <translation>Zoho CRM</translation>
    </message>
    <message>
        <source>HubSpot</source>
        <translation>HubSpot</translation>
    </message>
    <message>
        <source>Salesforce Data Loader</source>
        <translation>Salesforce Data Loader</translation>
    </message>
    <message>
        <source>Salesforce report</source>
        <translation>Salesforce 报表</translation>
    </message>
    <message>
        <source>Chinese CRM</source>
        <translation>国产 CRM</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>A note of its own</source>
        <translation>单独的备注</translation>
    </message>
    <message>
        <source>Kind of the value in the next column</source>
        <translation>下一列中值的类型</translation>
    </message>
    <message>
        <source>Do not use the e-mail</source>
        <translation>请勿使用此电子邮件</translation>
    </message>
    <message>
        <source>Do not use the phone</source>
        <translation>请勿使用此电话</translation>
    </message>
    <message>
        <source>Birthday: year</source>
        <translation>生日：年</translation>
    </message>
    <message>
        <source>Birthday: month</source>
        <translation>生日：月</translation>
    </message>
    <message>
        <source>Birthday: day</source>
        <translation>生日：日</translation>
    </message>
    <message>
        <source>Relata&apos;s own id</source>
        <translation>Relata 自身编号</translation>
    </message>
    <message>
        <source>Last changed in the source</source>
        <translation>来源中的最后更改时间</translation>
    </message>
    <message>
        <source>Made in the source</source>
        <translation>来源中的创建时间</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>New field: %1</source>
        <translation>新字段：%1</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>请检查</translation>
    </message>
    <message>
        <source>This program always writes it so.</source>
        <translation>该程序总是这样写。</translation>
    </message>
    <message>
        <source>By the heading.</source>
        <translation>依据标题。</translation>
    </message>
    <message>
        <source>By what the cells look like.</source>
        <translation>依据单元格内容。</translation>
    </message>
    <message>
        <source>Chosen by you.</source>
        <translation>由您选择。</translation>
    </message>
    <message>
        <source>The reasons of an earlier import.</source>
        <translation>上次导入给出的原因。</translation>
    </message>
    <message>
        <source>The column is empty.</source>
        <translation>此列为空。</translation>
    </message>
    <message>
        <source>Nothing is known about it.</source>
        <translation>没有任何依据。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Fill their empty fields</source>
        <translation>填充其空字段</translation>
    </message>
    <message>
        <source>Overwrite when the row is newer</source>
        <translation>该行较新时覆盖</translation>
    </message>
    <message>
        <source>Overwrite with the row</source>
        <translation>用该行覆盖</translation>
    </message>
    <message>
        <source>vCard</source>
        <translation>vCard</translation>
    </message>
    <message>
        <source>Kept for vCard exports</source>
        <translation>为导出 vCard 保留</translation>
    </message>
    <message>
        <source>Further addresses</source>
        <translation>其他联系方式</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>Do not use the value in the next column</source>
        <translation>不要使用下一列的值</translation>
    </message>
    <message>
        <source>LinkedIn or XING page</source>
        <translation>LinkedIn 或 XING 主页</translation>
    </message>
    <message>
        <source>Job %1: %2</source>
        <translation>任职 %1：%2</translation>
    </message>
    <message>
        <source>Relata has no field for it.</source>
        <translation>Relata 没有对应的字段。</translation>
    </message>
    <message>
        <source>iCalendar</source>
        <translation>iCalendar 日历</translation>
    </message>
    <message>
        <source>Line: %1</source>
        <translation>明细行：%1</translation>
    </message>
    <message>
        <source>Whom it concerns, by e-mail</source>
        <translation>涉及的人（按邮箱）</translation>
    </message>
    <message>
        <source>Cancelled in the source</source>
        <translation>来源中已取消</translation>
    </message>
    <message>
        <source>In a file that was imported</source>
        <translation>在导入的文件中</translation>
    </message>
    <message>
        <source>Unsubscribed from e-mail</source>
        <translation>已退订邮件</translation>
    </message>
    <message>
        <source>Unsubscribed from SMS</source>
        <translation>已退订短信</translation>
    </message>
    <message>
        <source>E-mail of the person</source>
        <translation>本人的邮箱</translation>
    </message>
    <message>
        <source>Phone of the person</source>
        <translation>本人的电话</translation>
    </message>
    <message>
        <source>Given or withdrawn</source>
        <translation>同意或撤回</translation>
    </message>
    <message>
        <source>Withdrawn (yes)</source>
        <translation>已撤回（是）</translation>
    </message>
    <message>
        <source>When that was</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>Currency of: %1</source>
        <translation>%1的货币</translation>
    </message>
    <message>
        <source>Customer, by name</source>
        <translation>客户（按姓名）</translation>
    </message>
    <message>
        <source>Customer, by e-mail</source>
        <translation>客户（按邮箱）</translation>
    </message>
    <message>
        <source>Customer, by phone number</source>
        <translation>客户（按电话）</translation>
    </message>
</context>
<context>
    <name>ImportantDate</name>
    <message>
        <source>Anniversary</source>
        <translation>周年纪念</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>续约</translation>
    </message>
    <message>
        <source>End of contract</source>
        <translation>合同到期</translation>
    </message>
    <message>
        <source>Birthday in the family</source>
        <translation>家人生日</translation>
    </message>
    <message>
        <source>Founding day</source>
        <translation>成立日</translation>
    </message>
    <message>
        <source>Other day</source>
        <translation>其他日子</translation>
    </message>
    <message>
        <source>Important date</source>
        <translation>重要日期</translation>
    </message>
    <message>
        <source>Important dates</source>
        <translation>重要日期</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>每年</translation>
    </message>
</context>
<context>
    <name>Intent</name>
    <message>
        <source>Recognised category</source>
        <translation>识别的分类</translation>
    </message>
    <message>
        <source>Recognised categories</source>
        <translation>识别的分类</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%2/%3</translation>
    </message>
    <message>
        <source>no ticket has a category</source>
        <translation>没有工单设置了分类</translation>
    </message>
    <message>
        <source>only %1 tickets were held out, and %2 are needed</source>
        <translation>只留出了 %1 个工单，需要 %2 个</translation>
    </message>
    <message>
        <source>at no confidence were 95 % of the held-out tickets right (%1 % of all were)</source>
        <translation>没有任何置信度使留出的工单达到 95 % 正确（全部为 %1 %）</translation>
    </message>
    <message>
        <source>no category has %1 examples</source>
        <translation>没有分类达到 %1 个例子</translation>
    </message>
    <message>
        <source>too few categories have enough tickets to tell what belongs to none of them</source>
        <translation>工单足够多的类别太少，无法判断哪些内容不属于任何类别</translation>
    </message>
</context>
<context>
    <name>Journey</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>旅程</translation>
    </message>
    <message>
        <source>Journeys</source>
        <translation>旅程</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Draft of the steps</source>
        <translation>步骤草稿</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Switched on since</source>
        <translation>启用时间</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>已进入</translation>
    </message>
    <message>
        <source>Reached the goal</source>
        <translation>已达成目标</translation>
    </message>
    <message>
        <source>Version of a journey</source>
        <translation>旅程版本</translation>
    </message>
    <message>
        <source>Versions of journeys</source>
        <translation>旅程版本</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>修改内容</translation>
    </message>
    <message>
        <source>Person on a journey</source>
        <translation>旅程中的联系人</translation>
    </message>
    <message>
        <source>People on journeys</source>
        <translation>旅程中的联系人</translation>
    </message>
    <message>
        <source>It held: %1</source>
        <translation>条件成立：%1</translation>
    </message>
    <message>
        <source>It did not hold: %1</source>
        <translation>条件不成立：%1</translation>
    </message>
    <message>
        <source>It did not come true in time: %1</source>
        <translation>未在期限内成立：%1</translation>
    </message>
    <message>
        <source>It came true: %1</source>
        <translation>已成立：%1</translation>
    </message>
    <message>
        <source>Not come here yet</source>
        <translation>还没到这一步</translation>
    </message>
    <message>
        <source>The way did not lead here</source>
        <translation>路径没有经过这一步</translation>
    </message>
    <message>
        <source>Nobody can come in: the journey has no way in.</source>
        <translation>没有人能进入：旅程没有入口。</translation>
    </message>
    <message>
        <source>The person is in the recycle bin.</source>
        <translation>该联系人在回收站中。</translation>
    </message>
    <message>
        <source>The journey was never switched on.</source>
        <translation>旅程从未启用。</translation>
    </message>
    <message>
        <source>They do not fit the conditions of the way in.</source>
        <translation>不符合进入条件。</translation>
    </message>
    <message>
        <source>The journey has ended; nobody comes in any more.</source>
        <translation>旅程已结束，不再有人进入。</translation>
    </message>
    <message>
        <source>The journey is paused; nobody comes in meanwhile.</source>
        <translation>旅程已暂停，期间没有人进入。</translation>
    </message>
    <message>
        <source>They come in when journeys run next.</source>
        <translation>下次执行旅程时就会进入。</translation>
    </message>
    <message>
        <source>“%1” did not happen since the journey was switched on (%2).</source>
        <translation>旅程启用（%2）以来没有发生“%1”。</translation>
    </message>
    <message>
        <source>The day has not come since the journey was switched on (%1).</source>
        <translation>旅程启用（%1）以来，那一天还没到。</translation>
    </message>
    <message>
        <source>Come in</source>
        <translation>进入</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Wait until</source>
        <translation>等到</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Send a mail</source>
        <translation>发送邮件</translation>
    </message>
    <message>
        <source>Make a task</source>
        <translation>创建任务</translation>
    </message>
    <message>
        <source>Change a field</source>
        <translation>修改字段</translation>
    </message>
    <message>
        <source>Give points</source>
        <translation>加分</translation>
    </message>
    <message>
        <source>Put on a list</source>
        <translation>加入名单</translation>
    </message>
    <message>
        <source>Hand to sales</source>
        <translation>移交销售</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n 周</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Who is in “%1”</source>
        <translation>“%1”中的人</translation>
    </message>
    <message>
        <source>the end of a contract</source>
        <translation>合同到期</translation>
    </message>
    <message>
        <source>the birthday</source>
        <translation>生日</translation>
    </message>
    <message numerus="yes">
        <source>%n days before %1</source>
        <translation>
            <numerusform>%1前 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days after %1</source>
        <translation>
            <numerusform>%1后 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>%1当天</translation>
    </message>
    <message>
        <source>Came into the workspace</source>
        <translation>新加入</translation>
    </message>
    <message>
        <source>Wrote to us</source>
        <translation>给我们来信</translation>
    </message>
    <message>
        <source>Called us</source>
        <translation>给我们来电</translation>
    </message>
    <message>
        <source>Had a meeting with us</source>
        <translation>与我们会面</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>下了订单</translation>
    </message>
    <message>
        <source>Answered a campaign</source>
        <translation>回应了营销活动</translation>
    </message>
    <message>
        <source>Clicked in a campaign</source>
        <translation>点击了营销活动链接</translation>
    </message>
    <message>
        <source>Came to an event</source>
        <translation>参加了会展</translation>
    </message>
    <message>
        <source>Answered a survey</source>
        <translation>回答了调查</translation>
    </message>
    <message>
        <source>Wait %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>Until %1, %2 at most</source>
        <translation>直到 %1，最多 %2</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>%1？</translation>
    </message>
    <message>
        <source>Mail: %1</source>
        <translation>邮件：%1</translation>
    </message>
    <message>
        <source>Task: %1</source>
        <translation>任务：%1</translation>
    </message>
    <message>
        <source>Clear %1</source>
        <translation>清空 %1</translation>
    </message>
    <message>
        <source>%1 becomes %2</source>
        <translation>%1 改为 %2</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>Put on “%1”</source>
        <translation>加入“%1”</translation>
    </message>
    <message>
        <source>Goal: %1</source>
        <translation>目标：%1</translation>
    </message>
    <message>
        <source>Drawn by lot, once and for all</source>
        <translation>由抽签决定，不再改变</translation>
    </message>
    <message>
        <source>Draw lots</source>
        <translation>抽签分流</translation>
    </message>
    <message>
        <source>%1 % and %2 %</source>
        <translation>%1 % 与 %2 %</translation>
    </message>
    <message>
        <source>is here</source>
        <translation>正在此处</translation>
    </message>
    <message>
        <source>never came here</source>
        <translation>未曾到达</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未到达</translation>
    </message>
    <message>
        <source>%1, only if %2</source>
        <translation>%1，仅当%2</translation>
    </message>
</context>
<context>
    <name>JourneyActs</name>
    <message>
        <source>%1, new: %2</source>
        <comment>journey, steps</comment>
        <translation>%1，新增：%2</translation>
    </message>
    <message>
        <source>%1, without: %2</source>
        <comment>journey, steps</comment>
        <translation>%1，去掉：%2</translation>
    </message>
    <message>
        <source>%1, changed: %2</source>
        <comment>journey, steps</comment>
        <translation>%1，修改：%2</translation>
    </message>
</context>
<context>
    <name>JourneyRun</name>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Reached the goal</source>
        <translation>已达成目标</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已走完</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>已移出</translation>
    </message>
    <message>
        <source>Was deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Person on a journey</source>
        <translation>旅程中的联系人</translation>
    </message>
    <message>
        <source>People on journeys</source>
        <translation>旅程中的联系人</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>旅程</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Came in for</source>
        <translation>进入原因</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>There since</source>
        <translation>到达时间</translation>
    </message>
    <message>
        <source>Next on</source>
        <translation>下次时间</translation>
    </message>
    <message>
        <source>Held up because</source>
        <translation>受阻原因</translation>
    </message>
    <message>
        <source>Steps so far</source>
        <translation>已走步数</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Came in on</source>
        <translation>进入时间</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>结束时间</translation>
    </message>
</context>
<context>
    <name>JourneyStep</name>
    <message>
        <source>Came in</source>
        <translation>已进入</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>已等待</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Time ran out</source>
        <translation>超过期限</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Moved to another version</source>
        <translation>迁移到其他版本</translation>
    </message>
    <message>
        <source>Goal reached</source>
        <translation>达成目标</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已走完</translation>
    </message>
    <message>
        <source>Step of a person</source>
        <translation>联系人的步骤</translation>
    </message>
    <message>
        <source>Steps of people</source>
        <translation>联系人的步骤</translation>
    </message>
    <message>
        <source>Person on a journey</source>
        <translation>旅程中的联系人</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>产生的记录</translation>
    </message>
    <message>
        <source>Drawn: A</source>
        <translation>抽到 A</translation>
    </message>
    <message>
        <source>Drawn: B</source>
        <translation>抽到 B</translation>
    </message>
</context>
<context>
    <name>JourneyTemplates</name>
    <message>
        <source>Say hello to {name}</source>
        <translation>问候 {name}</translation>
    </message>
    <message>
        <source>Call {name}: they have not bought for long</source>
        <translation>致电 {name}：很久没有购买</translation>
    </message>
    <message>
        <source>Talk with {name} about the renewal</source>
        <translation>与 {name} 商谈续约</translation>
    </message>
    <message>
        <source>Call {name}: the contract ends soon and nobody answered</source>
        <translation>致电 {name}：合同即将到期，尚未回复</translation>
    </message>
    <message>
        <source>Ask {name} how the event was</source>
        <translation>询问 {name} 对会展的感受</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>A first mail to who is new, another one where nothing came back</source>
        <translation>给新人发第一封邮件，没有回应再发一封</translation>
    </message>
    <message>
        <source>Nurture</source>
        <translation>培育</translation>
    </message>
    <message>
        <source>Mails with time in between, until somebody is ready for sales</source>
        <translation>隔一段时间发一封邮件，直到适合移交销售</translation>
    </message>
    <message>
        <source>Win back</source>
        <translation>挽回</translation>
    </message>
    <message>
        <source>For customers who have not bought for long</source>
        <translation>面向很久没有购买的客户</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>A greeting on the day, to customers</source>
        <translation>在生日当天问候客户</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>续约</translation>
    </message>
    <message>
        <source>Begins 60 days before a contract ends</source>
        <translation>合同到期前 60 天开始</translation>
    </message>
    <message>
        <source>After an event</source>
        <translation>会后跟进</translation>
    </message>
    <message>
        <source>Thanks who came, and hands over who answers</source>
        <translation>感谢到场的人，并移交有回应的人</translation>
    </message>
    <message>
        <source>New journey</source>
        <translation>新建旅程</translation>
    </message>
</context>
<context>
    <name>Knowledge</name>
    <message>
        <source>The same article in other languages.</source>
        <translation>同一篇文章的其他语言版本。</translation>
    </message>
    <message>
        <source>Who was helped by it, and what was missing where not.</source>
        <translation>帮到了谁；没帮到时缺了什么。</translation>
    </message>
    <message>
        <source>What people searched for in vain, and find here now.</source>
        <translation>过去搜索不到、现在由本文回答的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n categories</source>
        <translation>
            <numerusform>%n 个分类</numerusform>
        </translation>
    </message>
    <message>
        <source>No categories</source>
        <translation>没有分类</translation>
    </message>
    <message>
        <source>What articles are about; the site has a heading for each.</source>
        <translation>文章的主题；网站上每个分类有一个标题。</translation>
    </message>
    <message>
        <source>Add a category</source>
        <translation>添加分类</translation>
    </message>
    <message numerus="yes">
        <source>%n searches without an answer</source>
        <translation>
            <numerusform>%n 个没有答案的搜索</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to write</source>
        <translation>没有要写的</translation>
    </message>
    <message>
        <source>What is searched for and not found stands here, most often asked first, until an article answers it.</source>
        <translation>搜索不到的内容会列在这里，问得最多的排在最前，直到有文章回答它。</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>添加问题</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>还没有文章</translation>
    </message>
    <message>
        <source>What the team knows, written down once: found beside each reply, and for customers on a web site of your own. A solved ticket is a good beginning.</source>
        <translation>把团队知道的事写下来，一次就够：在每个回复旁都能找到，也可以放到您自己的网站上给客户看。可以从一个已解决的工单开始。</translation>
    </message>
    <message>
        <source>Write an article</source>
        <translation>写一篇文章</translation>
    </message>
</context>
<context>
    <name>Lead</name>
    <message>
        <source>File that was captured</source>
        <translation>已读取的文件</translation>
    </message>
    <message>
        <source>Files that were captured</source>
        <translation>已读取的文件</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新线索</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>跟进中</translation>
    </message>
    <message>
        <source>Nurturing</source>
        <translation>培育中</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>已转换</translation>
    </message>
    <message>
        <source>Disqualified</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>公司名称</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>意向</translation>
    </message>
    <message>
        <source>Hoped-for amount</source>
        <translation>预计金额</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次出现</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>How it got its owner</source>
        <translation>负责人来源</translation>
    </message>
    <message>
        <source>Why disqualified</source>
        <translation>无效原因</translation>
    </message>
    <message>
        <source>What was said about it</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>最近活动</translation>
    </message>
    <message>
        <source>Last touch</source>
        <translation>最近跟进</translation>
    </message>
    <message>
        <source>First answered</source>
        <translation>首次响应</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>应响应时间</translation>
    </message>
    <message>
        <source>Answered late</source>
        <translation>响应超时</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Id in the source</source>
        <translation>来源中的编号</translation>
    </message>
    <message>
        <source>About</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Converted on</source>
        <translation>转换时间</translation>
    </message>
    <message>
        <source>Became contact</source>
        <translation>转为联系人</translation>
    </message>
    <message>
        <source>Became company</source>
        <translation>转为公司</translation>
    </message>
    <message>
        <source>Became deal</source>
        <translation>转为商机</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>By a rule</source>
        <translation>按规则分配</translation>
    </message>
    <message>
        <source>Whose customer it is</source>
        <translation>归原客户负责人</translation>
    </message>
    <message>
        <source>Nobody was free</source>
        <translation>无人可分配</translation>
    </message>
    <message>
        <source>No rule fits</source>
        <translation>没有匹配的规则</translation>
    </message>
    <message>
        <source>Claimed from the pool</source>
        <translation>从公海领取</translation>
    </message>
    <message>
        <source>Returned to the pool</source>
        <translation>退回公海</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动指定</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Further addresses</source>
        <translation>其他联系方式</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>负责人历史</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Owner of a lead</source>
        <translation>线索负责人</translation>
    </message>
    <message>
        <source>Owners of leads</source>
        <translation>线索负责人</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>LeadReason</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>No longer offered</source>
        <translation>不再提供</translation>
    </message>
    <message>
        <source>Disqualify reason</source>
        <translation>无效原因</translation>
    </message>
    <message>
        <source>Disqualify reasons</source>
        <translation>无效原因</translation>
    </message>
</context>
<context>
    <name>LeadScore</name>
    <message>
        <source>They called</source>
        <translation>对方来电</translation>
    </message>
    <message>
        <source>We called</source>
        <translation>我方去电</translation>
    </message>
    <message>
        <source>They wrote</source>
        <translation>对方来信</translation>
    </message>
    <message>
        <source>We wrote</source>
        <translation>我方去信</translation>
    </message>
    <message>
        <source>A meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>A task that was done</source>
        <translation>完成的任务</translation>
    </message>
    <message>
        <source>Score rule</source>
        <translation>评分规则</translation>
    </message>
    <message>
        <source>Score rules</source>
        <translation>评分规则</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Leads for which</source>
        <translation>适用条件</translation>
    </message>
    <message>
        <source>Each time</source>
        <translation>每次</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Half after (days)</source>
        <translation>半衰期（天）</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Points of a lead</source>
        <translation>线索得分</translation>
    </message>
    <message>
        <source>Points of leads</source>
        <translation>线索得分</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Worth now</source>
        <translation>现值</translation>
    </message>
    <message>
        <source>Points at first</source>
        <translation>初始分值</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>LeadTeam</name>
    <message>
        <source>no longer active</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>away</source>
        <translation>休假</translation>
    </message>
    <message>
        <source>not on shift</source>
        <translation>不在班</translation>
    </message>
    <message>
        <source>lacks the skill</source>
        <translation>不具备所需技能</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>轮转状态</translation>
    </message>
    <message>
        <source>People</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Person in a team</source>
        <translation>团队成员</translation>
    </message>
    <message>
        <source>People in teams</source>
        <translation>团队成员</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Most open leads</source>
        <translation>线索上限</translation>
    </message>
    <message>
        <source>Open leads</source>
        <translation>进行中的线索</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>On shift from</source>
        <translation>上班时间</translation>
    </message>
    <message>
        <source>On shift until</source>
        <translation>下班时间</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Away from</source>
        <translation>休假开始</translation>
    </message>
    <message>
        <source>Away until</source>
        <translation>休假结束</translation>
    </message>
    <message>
        <source>Assignment rule</source>
        <translation>分配规则</translation>
    </message>
    <message>
        <source>Assignment rules</source>
        <translation>分配规则</translation>
    </message>
    <message>
        <source>Go to the team</source>
        <translation>分配给团队</translation>
    </message>
    <message>
        <source>Go to the person</source>
        <translation>分配给</translation>
    </message>
    <message>
        <source>Skill that is needed</source>
        <translation>所需技能</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>takes nothing new now</source>
        <translation>暂不接新</translation>
    </message>
    <message>
        <source>has as much open as allowed</source>
        <translation>在手数量已达上限</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Rotation of tickets</source>
        <translation>工单轮换</translation>
    </message>
    <message>
        <source>Most open tickets</source>
        <translation>在手工单上限</translation>
    </message>
    <message>
        <source>Takes nothing new now</source>
        <translation>暂不接新</translation>
    </message>
    <message>
        <source>Shares out</source>
        <translation>分配的是</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Those for which</source>
        <translation>条件</translation>
    </message>
</context>
<context>
    <name>Leads</name>
    <message>
        <source>What gave it points, and what they are worth now. They add up to the score.</source>
        <translation>哪些规则加了分、现值多少。合计即为得分。</translation>
    </message>
    <message>
        <source>Who had it, since when, and why.</source>
        <translation>谁负责过、从何时起、以及原因。</translation>
    </message>
    <message numerus="yes">
        <source>%n leads</source>
        <translation>
            <numerusform>%n 条线索</numerusform>
        </translation>
    </message>
    <message>
        <source>No leads yet</source>
        <translation>还没有线索</translation>
    </message>
    <message>
        <source>A lead is somebody who may become a customer. It stands apart from your contacts until you convert it. A list of a fair or of another program can be imported.</source>
        <translation>线索是可能成为客户的人，在转换之前与联系人分开存放。可以导入展会名单或其他程序的名单。</translation>
    </message>
    <message>
        <source>Add a lead</source>
        <translation>添加线索</translation>
    </message>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n 条规则</numerusform>
        </translation>
    </message>
    <message>
        <source>No assignment rules yet</source>
        <translation>还没有分配规则</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>添加规则</translation>
    </message>
    <message numerus="yes">
        <source>%n teams</source>
        <translation>
            <numerusform>%n 个团队</numerusform>
        </translation>
    </message>
    <message>
        <source>No teams yet</source>
        <translation>还没有团队</translation>
    </message>
    <message>
        <source>Add a team</source>
        <translation>添加团队</translation>
    </message>
    <message>
        <source>No score rules yet</source>
        <translation>还没有评分规则</translation>
    </message>
    <message>
        <source>A score rule gives points to leads for which something holds, or for each call, mail and meeting.</source>
        <translation>评分规则为符合条件的线索加分，或为每次通话、邮件和会议加分。</translation>
    </message>
    <message>
        <source>Add a score rule</source>
        <translation>添加评分规则</translation>
    </message>
    <message numerus="yes">
        <source>%n reasons</source>
        <translation>
            <numerusform>%n 个原因</numerusform>
        </translation>
    </message>
    <message>
        <source>No reasons</source>
        <translation>还没有原因</translation>
    </message>
    <message>
        <source>Whoever disqualifies a lead chooses one of these.</source>
        <translation>标记线索无效时从这里选择原因。</translation>
    </message>
    <message>
        <source>Add a reason</source>
        <translation>添加原因</translation>
    </message>
    <message>
        <source>Without a rule a new lead belongs to whoever makes it, and a new ticket waits in the queue. A rule gives leads or tickets, such as those of a region, to a team or a person; the first one that fits wins.</source>
        <translation>没有规则时，新线索归建立它的人，新工单在队列中等待。规则可以把某个地区等的线索或工单交给团队或个人；第一条符合的规则生效。</translation>
    </message>
    <message>
        <source>People among whom leads and tickets are shared out in turn: who is active, on shift, below their limit and skilled.</source>
        <translation>在这些人之间轮流分配线索和工单：在职、当班、未达上限且具备技能的人。</translation>
    </message>
</context>
<context>
    <name>ListPrice</name>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>价目表</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>From quantity</source>
        <translation>起订数量</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Discount (%)</source>
        <translation>折扣（%）</translation>
    </message>
</context>
<context>
    <name>LossReason</name>
    <message>
        <source>Loss reason</source>
        <translation>流失原因</translation>
    </message>
    <message>
        <source>Loss reasons</source>
        <translation>流失原因</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>No longer offered</source>
        <translation>不再提供</translation>
    </message>
</context>
<context>
    <name>MailAccount</name>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>None (this computer only)</source>
        <translation>不加密（仅限本机）</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Access token (XOAUTH2)</source>
        <translation>访问令牌（XOAUTH2）</translation>
    </message>
    <message>
        <source>Undeliverable</source>
        <translation>退信</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>投递延迟</translation>
    </message>
    <message>
        <source>Called spam</source>
        <translation>被投诉为垃圾邮件</translation>
    </message>
    <message>
        <source>Automatic answer</source>
        <translation>自动回复</translation>
    </message>
    <message>
        <source>From ourselves</source>
        <translation>来自我方</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Mail account</source>
        <translation>邮件账号</translation>
    </message>
    <message>
        <source>Mail accounts</source>
        <translation>邮件账号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>邮箱地址</translation>
    </message>
    <message>
        <source>Name that customers see</source>
        <translation>客户看到的名称</translation>
    </message>
    <message>
        <source>Incoming server (IMAP)</source>
        <translation>收件服务器（IMAP）</translation>
    </message>
    <message>
        <source>Incoming port</source>
        <translation>收件端口</translation>
    </message>
    <message>
        <source>Incoming encryption</source>
        <translation>收件加密</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Outgoing server (SMTP)</source>
        <translation>发件服务器（SMTP）</translation>
    </message>
    <message>
        <source>Outgoing port</source>
        <translation>发件端口</translation>
    </message>
    <message>
        <source>Outgoing encryption</source>
        <translation>发件加密</translation>
    </message>
    <message>
        <source>Outgoing user, where it is another one</source>
        <translation>发件用户名（如与收件不同）</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>登录方式</translation>
    </message>
    <message>
        <source>Numbering of the folder</source>
        <translation>文件夹编号版本</translation>
    </message>
    <message>
        <source>Read up to</source>
        <translation>已读取到</translation>
    </message>
    <message>
        <source>Last fetched</source>
        <translation>上次收取</translation>
    </message>
    <message>
        <source>What went wrong last</source>
        <translation>上次出错原因</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Mail without a ticket</source>
        <translation>未建工单的邮件</translation>
    </message>
    <message>
        <source>Mails without a ticket</source>
        <translation>未建工单的邮件</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>From</source>
        <translation>发件人</translation>
    </message>
    <message>
        <source>Did not reach</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>Answer to a survey</source>
        <translation>调查的回答</translation>
    </message>
    <message>
        <source>Read back to</source>
        <translation>回溯读取到</translation>
    </message>
    <message>
        <source>Older mails left on the server</source>
        <translation>留在服务器上的更早邮件</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>退订</translation>
    </message>
    <message>
        <source>Further addresses that arrive here</source>
        <translation>同样到达此处的其他地址</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>Marketing</name>
    <message>
        <source>Who was put on this list. Select rows in the list of contacts or companies to put more on it.</source>
        <translation>加入此名单的人。在联系人或公司列表中选中若干行即可继续加入。</translation>
    </message>
    <message numerus="yes">
        <source>%n segments</source>
        <translation>
            <numerusform>%n 个分群</numerusform>
        </translation>
    </message>
    <message>
        <source>No segments yet</source>
        <translation>还没有分群</translation>
    </message>
    <message>
        <source>People or companies that have something in common: whoever fits conditions now, or a list that you put together. Campaigns, lists and reports can be of a segment.</source>
        <translation>有共同点的联系人或公司：当前符合条件的，或手工收集的名单。营销活动、列表和报表都可以针对某个分群。</translation>
    </message>
    <message>
        <source>Make a segment</source>
        <translation>新建分群</translation>
    </message>
    <message numerus="yes">
        <source>%n addresses</source>
        <translation>
            <numerusform>%n 个地址</numerusform>
        </translation>
    </message>
    <message>
        <source>No suppressed addresses</source>
        <translation>没有屏蔽地址</translation>
    </message>
    <message>
        <source>Addresses come here when everything was withdrawn, after a complaint and after an erasure. Only their hashes are kept.</source>
        <translation>全部撤回、被投诉或删除个人信息之后，地址会进入这里。只保存哈希。</translation>
    </message>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation>
            <numerusform>%n 份证明</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody was erased yet</source>
        <translation>还没有删除过个人信息</translation>
    </message>
    <message>
        <source>A person is erased from their page, under Consent: what is known. What was removed and what stays is noted here, without the name.</source>
        <translation>在联系人页面的“同意”一栏点“已知信息”即可删除。删除了什么、保留了什么会记在这里，不含姓名。</translation>
    </message>
    <message numerus="yes">
        <source>%n campaigns</source>
        <translation>
            <numerusform>%n 个营销活动</numerusform>
        </translation>
    </message>
    <message>
        <source>No campaigns yet</source>
        <translation>还没有营销活动</translation>
    </message>
    <message>
        <source>A mail to a segment, an SMS, ads, calls, letters or a fair: whom it reaches, what it costs and what came of it. Nothing goes out without consent, and nobody gets a mail twice.</source>
        <translation>向某个细分发送邮件或短信，投放广告，打电话，寄信，或参加展会：触达谁，花了多少，带来了什么。没有同意就不会发送，也没有人会收到两封同样的邮件。</translation>
    </message>
    <message>
        <source>Plan a campaign</source>
        <translation>计划营销活动</translation>
    </message>
    <message numerus="yes">
        <source>%n contents</source>
        <translation>
            <numerusform>%n 项内容</numerusform>
        </translation>
    </message>
    <message>
        <source>No contents yet</source>
        <translation>还没有内容</translation>
    </message>
    <message>
        <source>Mails in blocks, pieces of text, pictures and documents that campaigns send. Each keeps its versions, says where it is used and until when.</source>
        <translation>营销活动发送的分块邮件、文本片段、图片和文档。每项内容都保留各个版本，并注明在哪里使用、有效期到何时。</translation>
    </message>
    <message>
        <source>Write a mail</source>
        <translation>撰写邮件</translation>
    </message>
    <message numerus="yes">
        <source>%n pools</source>
        <translation>
            <numerusform>%n 个优惠码池</numerusform>
        </translation>
    </message>
    <message>
        <source>No coupons yet</source>
        <translation>还没有优惠码</translation>
    </message>
    <message>
        <source>Codes that a mail gives to one person each. Whoever uses one answered the campaign.</source>
        <translation>邮件发给每个人的专属优惠码。使用优惠码即视为对活动的响应。</translation>
    </message>
    <message>
        <source>Add a pool</source>
        <translation>添加优惠码池</translation>
    </message>
    <message numerus="yes">
        <source>%n journeys</source>
        <translation>
            <numerusform>%n 个旅程</numerusform>
        </translation>
    </message>
    <message>
        <source>No journeys yet</source>
        <translation>还没有旅程</translation>
    </message>
    <message>
        <source>A journey takes people along step by step: a mail, a wait, a task where nobody answered. Begin with a template from the command palette, rehearse it on the past, and switch it on.</source>
        <translation>旅程带着联系人一步步前进：一封邮件、一段等待、没有回应时的一个任务。从命令面板选一个模板开始，用过去的数据预演，然后启用。</translation>
    </message>
    <message>
        <source>Make a journey</source>
        <translation>新建旅程</translation>
    </message>
    <message numerus="yes">
        <source>%n hand-overs</source>
        <translation>
            <numerusform>%n 次移交</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody was handed over yet</source>
        <translation>还没有移交过任何人</translation>
    </message>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n 条规则</numerusform>
        </translation>
    </message>
    <message>
        <source>No score rules for people yet</source>
        <translation>还没有联系人评分规则</translation>
    </message>
    <message>
        <source>A rule gives points for what somebody is (fit), or each time for what they do (engagement), which fades with time. “Usual score rules” in the command palette makes some to begin with.</source>
        <translation>规则按联系人的特征（契合度）给分，或在其每次行动时（互动度）给分，后者随时间衰减。命令面板中的“常用联系人评分规则”可以先建好一批。</translation>
    </message>
    <message>
        <source>Add a score rule</source>
        <translation>添加评分规则</translation>
    </message>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%n 个分组</numerusform>
        </translation>
    </message>
    <message>
        <source>No groups yet</source>
        <translation>还没有分组</translation>
    </message>
    <message>
        <source>All rules of a group together give a person no more than its points.</source>
        <translation>同组规则合计给一个人的分数不超过该组上限。</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>添加分组</translation>
    </message>
    <message>
        <source>Who comes above the limit of the score stands here with the reasons, and sales accepts or rejects. Score rules are in Setup.</source>
        <translation>评分超过上限的人会带着原因列在这里，由销售接受或退回。评分规则在“业务设置”中。</translation>
    </message>
    <message numerus="yes">
        <source>%n mails</source>
        <translation>
            <numerusform>%n 封邮件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n come in</source>
        <translation>
            <numerusform>%n 人进入</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has begun to go out or is over, and stays on its days.</source>
        <translation>“%1”已开始发送或已结束，日期不再变动。</translation>
    </message>
    <message>
        <source>When “%1” sends is said on its own page, and is not moved here.</source>
        <translation>“%1”何时发送在其自己的页面上设定，不能在此移动。</translation>
    </message>
</context>
<context>
    <name>MarketingReports</name>
    <message>
        <source>Champions</source>
        <translation>重要价值客户</translation>
    </message>
    <message>
        <source>Loyal</source>
        <translation>忠诚客户</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Promising</source>
        <translation>有潜力客户</translation>
    </message>
    <message>
        <source>Not to be lost</source>
        <translation>重点挽留客户</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>有流失风险</translation>
    </message>
    <message>
        <source>Hibernating</source>
        <translation>沉睡客户</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已流失</translation>
    </message>
    <message>
        <source>RFM groups</source>
        <translation>RFM 分组</translation>
    </message>
    <message>
        <source>Customers with orders that were not cancelled: the company, or the person where there is none. Recency, frequency and money are scored 1 to 5 by the fifth of all customers in which the last day, the number of orders and their sum lie, equal ones alike. Champions: R and F 4 and more; loyal: R and F 3 and more; new: R 4 and more, F up to 2; promising: R 3, F up to 2; not to be lost: R up to 2, F and M 4 and more; at risk: R up to 2, F 3 and more; hibernating: R 2, lost: R 1, both with F up to 2.</source>
        <translation>有未取消订单的客户：按公司，没有公司的按联系人。最近一次（R）、次数（F）和金额（M）各按在全部客户中所处的五等分打 1 到 5 分，数值相同得分相同。重要价值客户：R、F 均为 4 以上；忠诚客户：R、F 均为 3 以上；新客户：R 4 以上，F 不超过 2；有潜力客户：R 为 3，F 不超过 2；重点挽留客户：R 不超过 2，F、M 均为 4 以上；有流失风险：R 不超过 2，F 3 以上；沉睡客户：R 为 2，已流失：R 为 1，F 均不超过 2。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Revenue ÷ orders</source>
        <translation>销售额 ÷ 订单数</translation>
    </message>
    <message>
        <source>Days since the last order</source>
        <translation>距上次下单天数</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Customers by first purchase</source>
        <translation>按首购月份看客户</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>首单月份</translation>
    </message>
    <message>
        <source>Again in %1 days</source>
        <translation>%1 天内复购</translation>
    </message>
    <message>
        <source>Value so far</source>
        <translation>迄今价值</translation>
    </message>
    <message>
        <source>Revenue ÷ customers</source>
        <translation>销售额 ÷ 客户数</translation>
    </message>
    <message>
        <source>No orders yet. Import past orders, or accept quotes.</source>
        <translation>还没有订单。请导入历史订单，或接受报价。</translation>
    </message>
    <message>
        <source>Repurchase: %1 of %2 customers ordered twice and more (%3 %).</source>
        <translation>复购：%2 个客户中有 %1 个下单两次以上（%3 %）。</translation>
    </message>
    <message>
        <source>Half of all intervals between two orders are at most %1 days.</source>
        <translation>两次下单之间的间隔有一半不超过 %1 天。</translation>
    </message>
    <message>
        <source>Few customers: fifths of %1 say little.</source>
        <translation>客户太少：把 %1 个客户分成五等分说明不了什么。</translation>
    </message>
    <message>
        <source>%1 orders have an amount without a rate; they count, their amount does not.</source>
        <translation>有 %1 个订单的金额缺少汇率；计入次数，不计入金额。</translation>
    </message>
    <message>
        <source>Who buys often, much and lately, and who is slipping away</source>
        <translation>谁买得勤、买得多、最近还在买，谁正在流失</translation>
    </message>
    <message>
        <source>Who buys again, how soon, and what customers brought so far, by the month of their first order</source>
        <translation>按首购月份看谁会复购、多快复购、迄今带来多少销售额</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>What each campaign did, cost and brought, with ROAS and both kinds of ROI</source>
        <translation>每个营销活动的执行、花费与收益，含 ROAS 和两种 ROI</translation>
    </message>
    <message>
        <source>Campaign funnel</source>
        <translation>营销活动漏斗</translation>
    </message>
    <message>
        <source>From planned to won, step by step</source>
        <translation>从计划到成交，逐步统计</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>归因</translation>
    </message>
    <message>
        <source>Which campaigns deals were won by, under a model that is named</source>
        <translation>按指定模型，成交来自哪些营销活动</translation>
    </message>
    <message>
        <source>Cost of acquisition</source>
        <translation>获客成本</translation>
    </message>
    <message>
        <source>What a new customer cost, by channel</source>
        <translation>各渠道获得一位新客户的成本</translation>
    </message>
    <message>
        <source>A/B tests</source>
        <translation>A/B 测试</translation>
    </message>
    <message>
        <source>Arms of a test with intervals, and a verdict that says no more than the numbers</source>
        <translation>测试各组的区间，以及不夸大数据的结论</translation>
    </message>
    <message>
        <source>Hand-over to sales</source>
        <translation>移交销售</translation>
    </message>
    <message>
        <source>Whom marketing handed over, and what sales said</source>
        <translation>市场移交了谁，销售怎么说</translation>
    </message>
    <message>
        <source>By campaign</source>
        <translation>按营销活动</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>按渠道</translation>
    </message>
    <message>
        <source>Responded</source>
        <translation>已回应</translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation>已点击</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>已下单</translation>
    </message>
    <message>
        <source>Within so many days; the one that a hold-out group can do, too</source>
        <translation>在若干天内；对照组也能做到的行为</translation>
    </message>
    <message>
        <source>Within how many days after the start an order counts</source>
        <translation>开始后多少天内的订单计入</translation>
    </message>
    <message>
        <source>By reason</source>
        <translation>按原因</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>按人员</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>Lifetime value to date</source>
        <translation>迄今生命周期价值</translation>
    </message>
    <message>
        <source>Revenue × margin ÷ customers</source>
        <translation>收入 × 毛利率 ÷ 客户数</translation>
    </message>
    <message>
        <source>Churn</source>
        <translation>流失率</translation>
    </message>
    <message>
        <source>Customers who are lost ÷ customers</source>
        <translation>流失客户 ÷ 客户数</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>What was paid in the period</source>
        <translation>期间内实际支付</translation>
    </message>
    <message>
        <source>Of deals that were won in the period, as the model shares it out</source>
        <translation>期间内成交商机的收入，按模型分配</translation>
    </message>
    <message>
        <source>ROAS</source>
        <translation>ROAS</translation>
    </message>
    <message>
        <source>Revenue ÷ cost</source>
        <translation>收入 ÷ 成本</translation>
    </message>
    <message>
        <source>ROI on revenue</source>
        <translation>收入 ROI</translation>
    </message>
    <message>
        <source>(Revenue − cost) ÷ cost</source>
        <translation>（收入 − 成本）÷ 成本</translation>
    </message>
    <message>
        <source>ROI on margin</source>
        <translation>毛利 ROI</translation>
    </message>
    <message>
        <source>(Revenue × margin − cost) ÷ cost; the margin is a setting</source>
        <translation>（收入 × 毛利率 − 成本）÷ 成本；毛利率在设置中</translation>
    </message>
    <message>
        <source>ROI on margin counts %1 % of revenue as margin.</source>
        <translation>毛利 ROI 按收入的 %1 % 计毛利。</translation>
    </message>
    <message>
        <source>%1 deals were won without an amount, or without a rate for it.</source>
        <translation>%1 个成交商机没有金额，或缺少汇率。</translation>
    </message>
    <message>
        <source>%1 deals were won without a touch, though somebody at the customer answered a campaign: give them a role in the deal (%2).</source>
        <translation>%1 个成交商机没有触点，但客户方有人回应过营销活动：请在商机中为其设置角色（%2）。</translation>
    </message>
    <message>
        <source>People: members of the campaign, without a hold-out group. Delivered: sent and not returned; opens are not counted, as machines open mails, too. Leads: those that name the campaign. Deals: in which somebody answered the campaign before it closed, or that came from such a lead. Revenue: won deals as the model shares them out; credit of one deal adds up to exactly 100 %.</source>
        <translation>人数：营销活动成员，不含对照组。已送达：已发送且未退回；不统计打开，因为机器也会打开邮件。线索：注明该营销活动的线索。商机：结束前有人回应过该营销活动，或来自此类线索。收入：成交商机按模型分配；每个商机的功劳合计正好 100 %。</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>No campaigns yet.</source>
        <translation>还没有营销活动。</translation>
    </message>
    <message>
        <source>The first five steps count members of the chosen campaigns (somebody in two of them counts twice), then leads that name one of them, deals in which somebody answered one before it closed, and those of them that were won.</source>
        <translation>前五步统计所选营销活动的成员（同在两个营销活动中的人计两次），其后是注明其中营销活动的线索、结束前有人回应过的商机，以及其中成交的商机。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Of planned</source>
        <translation>占计划</translation>
    </message>
    <message>
        <source>Attribution: %1</source>
        <translation>归因：%1</translation>
    </message>
    <message>
        <source>Deals that were won in the period. A touch is an answer of somebody in the deal (its contact, or who has a role in it) up to its close, and the campaign of the lead that it came from; that something was sent is none. The credit of each deal is shared out by the model and adds up to the deal, to the cent. The rows together with “No touch known” are all won deals.</source>
        <translation>期间内成交的商机。触点是商机中的人（其联系人或担任角色的人）在成交前的回应，以及来源线索所属的营销活动；仅仅发送不算触点。每个商机的功劳按模型分配，合计精确到分。各行加上“没有已知触点”即全部成交商机。</translation>
    </message>
    <message>
        <source>Deals touched</source>
        <translation>触达商机</translation>
    </message>
    <message>
        <source>Deals credited</source>
        <translation>归因商机</translation>
    </message>
    <message>
        <source>Shares of deals, added up</source>
        <translation>商机份额之和</translation>
    </message>
    <message>
        <source>Of the revenue of all won deals</source>
        <translation>占全部成交收入</translation>
    </message>
    <message>
        <source>No touch known</source>
        <translation>没有已知触点</translation>
    </message>
    <message>
        <source>All won deals</source>
        <translation>全部成交商机</translation>
    </message>
    <message>
        <source>No deals were won in this time.</source>
        <translation>这段时间没有成交。</translation>
    </message>
    <message>
        <source>CAC = all cost of campaigns in the period ÷ customers who were new in it. New is who bought for the first time: a deal that was won, or an order without one. By channel the model shares each new customer out; who has no touch is in the last but one row, and in the sum.</source>
        <translation>CAC = 期间内全部营销活动成本 ÷ 期间内的新客户数。新客户指首次购买者：成交的商机，或没有商机的订单。按渠道时由模型分配每位新客户；没有触点的在倒数第二行，并计入合计。</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>CAC</source>
        <translation>CAC</translation>
    </message>
    <message>
        <source>Cost ÷ new customers</source>
        <translation>成本 ÷ 新客户</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>全部渠道</translation>
    </message>
    <message>
        <source>Better than %1</source>
        <translation>优于%1</translation>
    </message>
    <message>
        <source>Worse than %1</source>
        <translation>劣于%1</translation>
    </message>
    <message>
        <source>No difference shown</source>
        <translation>未显示差异</translation>
    </message>
    <message>
        <source>Too few to say</source>
        <translation>样本太少，无法判断</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对照基准</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>组</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Successes</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Difference (points)</source>
        <translation>差异（百分点）</translation>
    </message>
    <message>
        <source>Its interval</source>
        <translation>差异区间</translation>
    </message>
    <message>
        <source>Needed per arm</source>
        <translation>每组所需人数</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>People whom marketing handed over in the period. Rejection rate: rejected ÷ (accepted + rejected); who was only asked is in neither. Days: from asking to the answer, the middle one.</source>
        <translation>期间内市场移交的人。退回率：已退回 ÷（已接受 + 已退回）；仅提交尚未处理的不计。天数：从提交到答复的中位数。</translation>
    </message>
    <message>
        <source>Who is asked</source>
        <translation>交给谁</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Rejection rate</source>
        <translation>退回率</translation>
    </message>
    <message>
        <source>Days to the answer</source>
        <translation>答复天数</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Nobody was handed over in this time.</source>
        <translation>这段时间没有移交。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Reached the goal</source>
        <translation>已达成目标</translation>
    </message>
    <message>
        <source>Of journeys; of a campaign it counts answers</source>
        <translation>适用于旅程；对营销活动统计回应</translation>
    </message>
    <message>
        <source>No campaign has been sent in two versions, or with a hold-out group, yet, and no journey draws lots.</source>
        <translation>还没有营销活动分两个版本发送或设有对照组，也没有旅程抽签分流。</translation>
    </message>
    <message>
        <source>Customer value ahead</source>
        <translation>客户未来价值</translation>
    </message>
    <message>
        <source>How many orders and how much revenue customers will bring, with a range and a trial on the past</source>
        <translation>客户今后会带来多少订单和收入，附区间，并用过去的数据检验</translation>
    </message>
    <message>
        <source>Churn by orders</source>
        <translation>按订单的流失</translation>
    </message>
    <message>
        <source>Churn by contracts</source>
        <translation>按合同的流失</translation>
    </message>
    <message>
        <source>Whose contracts ended, and what those who stay pay, month by month</source>
        <translation>逐月查看谁的合同终止，以及留下的客户付多少</translation>
    </message>
    <message>
        <source>Customers at its start</source>
        <translation>月初客户</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>回归</translation>
    </message>
    <message>
        <source>Of those at its start</source>
        <translation>月初客户中</translation>
    </message>
    <message>
        <source>Lost ÷ customers at its start</source>
        <translation>流失 ÷ 月初客户</translation>
    </message>
    <message>
        <source>A customer is lost when none of their contracts runs any more and none renewed itself. Churn: who was lost in the month ÷ who was a customer on its first day. Worth of a month: value ÷ the days of the contract × 30.4375. Gross and net retention: what customers of a year before the end of the month pay then, of what they paid: gross without what they pay more, net with it.</source>
        <translation>客户的合同都已到期且没有自动续约时，即视为流失。流失率：当月流失的客户 ÷ 当月第一天的客户。月价值：合同金额 ÷ 合同天数 × 30.4375。毛留存与净留存：月末一年前的客户到月末时所付金额占当时金额的比例；毛留存不计增加的部分，净留存计入。</translation>
    </message>
    <message>
        <source>Worth of a month</source>
        <translation>月价值</translation>
    </message>
    <message>
        <source>On its first day</source>
        <translation>月初第一天</translation>
    </message>
    <message>
        <source>Gross retention</source>
        <translation>毛留存</translation>
    </message>
    <message>
        <source>(Start − less − lost) ÷ start, of a year</source>
        <translation>（期初 − 减少 − 流失）÷ 期初，一年</translation>
    </message>
    <message>
        <source>Net retention</source>
        <translation>净留存</translation>
    </message>
    <message>
        <source>(Start + more − less − lost) ÷ start, of a year</source>
        <translation>（期初 + 增加 − 减少 − 流失）÷ 期初，一年</translation>
    </message>
    <message>
        <source>No contracts yet.</source>
        <translation>还没有合同。</translation>
    </message>
    <message>
        <source>%1 contracts have no end, no value or no rate: they count as customers, their worth does not.</source>
        <translation>%1 份合同没有到期日、金额或汇率：计入客户数，不计入价值。</translation>
    </message>
    <message>
        <source>On average %1 % a month, which is %2 % a year: 1 − (1 − monthly)^12.</source>
        <translation>平均每月 %1 %，相当于每年 %2 %：1 − (1 − 月流失率)^12。</translation>
    </message>
    <message>
        <source>Few customers: one of them moves these numbers by much.</source>
        <translation>客户很少：一个客户就会明显改变这些数字。</translation>
    </message>
    <message>
        <source>Lifetime value of a customer at this churn, not discounted: %1 if the first payment comes now (margin of a month ÷ churn), %2 if it comes a month later.</source>
        <translation>按此流失率的客户终身价值（未折现）：第一笔款现在支付为 %1（月毛利 ÷ 流失率），一个月后支付为 %2。</translation>
    </message>
    <message>
        <source>Days ahead: %1, half of the time that orders are known for, a year at most.</source>
        <translation>展望天数：%1，为已有订单时间的一半，最长一年。</translation>
    </message>
    <message>
        <source>Fewer than %1 customers: sums can be a third too high or too low.</source>
        <translation>客户不足 %1 位：合计可能偏高或偏低三分之一。</translation>
    </message>
    <message>
        <source>BG/NBD: r %1, alpha %2, a %3, b %4 (weeks). Gamma-gamma: p %5, q %6.</source>
        <translation>BG/NBD：r %1，alpha %2，a %3，b %4（以周计）。Gamma-gamma：p %5，q %6。</translation>
    </message>
    <message>
        <source>An estimate from repeat orders up to the last day, for customers without a contract: how often each of them will order (BG/NBD of Fader, Hardie and Lee) times what an order of theirs is worth (gamma-gamma). Still customers: the sum of the probabilities of being one, of those who ordered again; it cannot be told of the others. From and to: what it will be in four of five such cases. Orders of one day are one; cancelled ones are none.</source>
        <translation>根据截至最后一天的复购订单所作的估计，适用于没有合同的客户：每位客户今后下单的次数（Fader、Hardie 与 Lee 的 BG/NBD 模型）乘以其每单金额（gamma-gamma 模型）。仍是客户：复购过的客户仍是客户的概率之和；其他客户无从判断。从与至：五次中有四次会落在其间。同一天的订单算一次；已取消的不计。</translation>
    </message>
    <message>
        <source>Still customers</source>
        <translation>仍是客户</translation>
    </message>
    <message>
        <source>Sum of the probabilities, of those who ordered again</source>
        <translation>复购过的客户的概率之和</translation>
    </message>
    <message>
        <source>Orders ahead</source>
        <translation>未来订单</translation>
    </message>
    <message>
        <source>To be expected</source>
        <translation>预期值</translation>
    </message>
    <message>
        <source>Revenue ahead</source>
        <translation>未来收入</translation>
    </message>
    <message>
        <source>Orders ahead × value of an order</source>
        <translation>未来订单 × 每单金额</translation>
    </message>
    <message>
        <source>Of each</source>
        <translation>每位客户</translation>
    </message>
    <message>
        <source>Revenue ahead ÷ customers</source>
        <translation>未来收入 ÷ 客户数</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Not enough orders for an estimate: %1 customers, %2 of them ordered again. It takes %3 and %4, over %5 weeks. The RFM groups need fewer.</source>
        <translation>订单不足以估计：共 %1 位客户，其中 %2 位复购。至少需要 %3 位和 %4 位，并历时 %5 周。RFM 分组需要的较少。</translation>
    </message>
    <message>
        <source>Tried on the past: on %1 it would have expected %2 orders of the customers of then; %3 came (%4). Their pace going on would have said %5.</source>
        <translation>用过去检验：在 %1，模型会预计当时的客户下 %2 笔订单；实际有 %3 笔（%4）。若按当时的节奏推算则为 %5。</translation>
    </message>
    <message>
        <source>Who stopped ordering, month by month</source>
        <translation>逐月查看谁不再下单</translation>
    </message>
    <message>
        <source>A customer is lost when their silence becomes longer than 3 times the middle of their own intervals, or longer than a year with fewer than three orders. Churn: who was lost in the month ÷ who was a customer on its first day; who came since is in neither. The month that runs is told up to today.</source>
        <translation>当客户沉默的时间超过自己下单间隔中位数的 3 倍（订单不足三笔时超过一年），即视为流失。流失率：当月流失的客户 ÷ 当月第一天的客户；当月新来的客户两边都不计。本月统计到今天为止。</translation>
    </message>
    <message>
        <source>Customers by the month of their first order. Bought again: a second order within so many days of the first one; it is told only of months whose customers all had that time. Average order: revenue ÷ orders. Value so far: revenue ÷ customers, of all their orders to date; it is no forecast. Lifetime value to date is the same times the margin (see “Rules of marketing”). Churn: who has been silent for longer than 3 times the middle of their own intervals, or with fewer than three orders for longer than a year.</source>
        <translation>按首单月份划分客户。再次购买：首单后若干天内的第二单；只有当月所有客户都满这段时间才给出。平均订单：收入 ÷ 订单数。迄今价值：收入 ÷ 客户数，含其迄今全部订单，不是预测。迄今生命周期价值为前者乘以毛利率（见“营销规则”）。流失：沉默时间超过自身购买间隔中位数的 3 倍；不足三单的客户则为超过一年。</translation>
    </message>
    <message>
        <source>ROI on margin is not known: “Rules of marketing” says how much of revenue is left.</source>
        <translation>毛利 ROI 未知：请在“营销规则”中填写收入中剩余的比例。</translation>
    </message>
    <message>
        <source>Who is in which arm is fixed by a hash of the test and the person. Rate: successes ÷ people, with the score interval of Wilson at 95 %. Difference from the hold-out group (else from the original, else from the first arm) with the interval of Newcombe; with more than two arms each is made stricter (Bonferroni). A winner is only named where the whole interval is on one side of 0; else no difference is shown, which is no proof that there is none. Needed: people per arm to show a difference of this size in four of five tests.</source>
        <translation>每个人属于哪一组由测试与联系人的哈希固定。比率：成功数 ÷ 人数，附 95 % 的 Wilson 得分区间。与对照组（没有则与原版，再没有则与第一组）的差异附 Newcombe 区间；超过两组时各自更严格（Bonferroni）。只有整个区间都在 0 的一侧才判定胜出；否则为未显示差异，这并不证明没有差异。所需人数：在五次测试中有四次能显示这么大差异时每组的人数。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>without %1: no rate</source>
        <comment>amounts</comment>
        <translation>未含 %1：没有汇率</translation>
    </message>
    <message>
        <source>%1 from %2 on</source>
        <comment>currency, day</comment>
        <translation>%1（自 %2 起）</translation>
    </message>
    <message numerus="yes">
        <source>%n costs have no exchange rate into %1 and are in no number here; what they are missing from has a *. To count them add a rate for %2.</source>
        <translation>
            <numerusform>有 %n 笔费用没有兑换成 %1 的汇率，未计入任何数字；受影响的数字带有 * 号。若要计入，请添加 %2 的汇率。</numerusform>
        </translation>
    </message>
    <message>
        <source>Won deals with a touch of it, whatever the model gives for it</source>
        <translation>有过该触点的赢单，不论模型分给它多少</translation>
    </message>
    <message>
        <source>Shares of customers, added up; opens the deals with which they were new</source>
        <translation>客户份额之和；点击可查看使其成为新客户的商机</translation>
    </message>
    <message>
        <source>Goals are set in journeys: tests of campaigns are told by another success.</source>
        <translation>目标只在旅程中设置；活动的测试请选用其他成功标准。</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>What it costs in a list, from a quantity on: a price of its own or a discount.</source>
        <translation>在价目表中从某一数量起的价格：单独的价格或折扣。</translation>
    </message>
    <message>
        <source>What it is called on quotes in another language.</source>
        <translation>在其他语言的报价单上叫什么。</translation>
    </message>
    <message>
        <source>Products that are sold together under this name. Without a price of its own it costs their sum.</source>
        <translation>以这个名称一起销售的产品。没有自己的价格时，按各组成之和计价。</translation>
    </message>
    <message>
        <source>What came of this quote.</source>
        <translation>由这份报价产生的订单。</translation>
    </message>
    <message>
        <source>Quotes that took the place of this one.</source>
        <translation>取代这份报价的新版本。</translation>
    </message>
    <message numerus="yes">
        <source>%n products</source>
        <translation>
            <numerusform>%n 种产品</numerusform>
        </translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>还没有产品</translation>
    </message>
    <message>
        <source>What you sell: a name and a price are enough. Quotes take them from here. A list of articles can be imported.</source>
        <translation>您销售的东西：有名称和价格就够了。报价单从这里取用，也可以导入商品清单。</translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation>添加产品</translation>
    </message>
    <message numerus="yes">
        <source>%n price lists</source>
        <translation>
            <numerusform>%n 份价目表</numerusform>
        </translation>
    </message>
    <message>
        <source>No price lists yet</source>
        <translation>还没有价目表</translation>
    </message>
    <message>
        <source>Prices for one customer, another currency, a season or larger quantities. Without a list each product costs what it says itself.</source>
        <translation>针对某个客户、其他货币、某个时期或较大数量的价格。没有价目表时，每种产品按自己的价格计。</translation>
    </message>
    <message>
        <source>Add a price list</source>
        <translation>添加价目表</translation>
    </message>
    <message numerus="yes">
        <source>%n quotes</source>
        <translation>
            <numerusform>%n 份报价单</numerusform>
        </translation>
    </message>
    <message>
        <source>No quotes yet</source>
        <translation>还没有报价单</translation>
    </message>
    <message>
        <source>Choose a company, type products and quantities, and send the PDF. An accepted quote becomes an order.</source>
        <translation>选择公司，输入产品和数量，然后发送 PDF。报价被接受后就成为订单。</translation>
    </message>
    <message>
        <source>Write a quote</source>
        <translation>写报价单</translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n 份订单</numerusform>
        </translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>还没有订单</translation>
    </message>
    <message>
        <source>Accepted quotes become orders by themselves. Import past orders to see what each customer bought.</source>
        <translation>被接受的报价会自动成为订单。导入以往的订单，就能看到每个客户买过什么。</translation>
    </message>
    <message>
        <source>Add an order</source>
        <translation>添加订单</translation>
    </message>
    <message numerus="yes">
        <source>%n contracts</source>
        <translation>
            <numerusform>%n 份合同</numerusform>
        </translation>
    </message>
    <message>
        <source>No contracts yet</source>
        <translation>还没有合同</translation>
    </message>
    <message>
        <source>What runs with a customer from a day to another one. The page of today tells in time what has to be renewed.</source>
        <translation>与客户从某日执行到某日的约定。“今日”页会及时提醒该续签的合同。</translation>
    </message>
    <message>
        <source>Add a contract</source>
        <translation>添加合同</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>PaletteNote</name>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Only names were searched</source>
        <translation>只搜索了名称</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Quote</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Order confirmation</source>
        <translation>订单确认</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Your contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税率</translation>
    </message>
    <message>
        <source>Amount (%1)</source>
        <translation>金额（%1）</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>小计</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>不含税金额</translation>
    </message>
    <message>
        <source>%1 %2 on %3</source>
        <translation>%1 %2（基数 %3）</translation>
    </message>
    <message>
        <source>contains %1 %2 of %3</source>
        <translation>其中 %1 %2（基数 %3）</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Prices include tax.</source>
        <translation>价格含税。</translation>
    </message>
    <message>
        <source>Amounts of optional lines are not part of the total.</source>
        <translation>可选项的金额不计入合计。</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Tax no.</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行账户</translation>
    </message>
    <message>
        <source>Attn.</source>
        <translation>收件人：</translation>
    </message>
    <message>
        <source>Dear Sir or Madam,</source>
        <translation>尊敬的客户：</translation>
    </message>
    <message>
        <source>Dear %1,</source>
        <translation>%1，您好！</translation>
    </message>
    <message>
        <source>please find our quote %1 attached.</source>
        <translation>随信附上报价单 %1，请查收。</translation>
    </message>
    <message>
        <source>please find our quote %1 attached. It is valid until %2.</source>
        <translation>随信附上报价单 %1，有效期至 %2，请查收。</translation>
    </message>
    <message>
        <source>please find the confirmation of your order %1 attached.</source>
        <translation>随信附上订单 %1 的确认书，请查收。</translation>
    </message>
    <message>
        <source>Kind regards</source>
        <translation>此致
敬礼</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>税率</translation>
    </message>
    <message>
        <source>DRAFT, not approved</source>
        <translation>草稿 · 未获批准</translation>
    </message>
</context>
<context>
    <name>PerformanceReport</name>
    <message>
        <source>Leaderboard, %1 – %2</source>
        <translation>业绩榜，%1 – %2</translation>
    </message>
    <message>
        <source>By the definitions of the other reports: won and lost by their closing day, win rate of closed = won ÷ (won + lost), of opened = won so far ÷ opened in the period, cycle from opening to winning, weighted = open amount × probability. Activities: calls, meetings, mails and notes of the period, tasks done in it.</source>
        <translation>与其他报表口径一致：成交、流失按结束日；已关闭成交率 = 成交 ÷（成交 + 流失）；立项成交率 = 至今成交 ÷ 期间立项；周期为立项到成交；加权 = 进行中金额 × 概率。活动：期间的通话、会面、邮件、备注和完成的任务。</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Deals won</source>
        <translation>成交单数</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>Win rate of closed</source>
        <translation>已关闭成交率</translation>
    </message>
    <message>
        <source>won ÷ (won + lost)</source>
        <translation>成交 ÷（成交 + 流失）</translation>
    </message>
    <message>
        <source>Win rate of opened</source>
        <translation>立项成交率</translation>
    </message>
    <message>
        <source>won so far ÷ opened</source>
        <translation>至今成交 ÷ 立项</translation>
    </message>
    <message>
        <source>Average won</source>
        <translation>平均成交额</translation>
    </message>
    <message>
        <source>Cycle, median</source>
        <translation>周期中位数</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>立项</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>目前进行中</translation>
    </message>
    <message>
        <source>Open amount</source>
        <translation>进行中金额</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>加权</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message numerus="yes">
        <source>only %n closed</source>
        <comment>deals</comment>
        <translation>
            <numerusform>仅 %n 个已关闭</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无负责人</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Not enough data: no deal was opened, is open or was closed in the period.</source>
        <translation>数据不足：期间没有立项、进行中或结束的商机。</translation>
    </message>
    <message>
        <source>Activities, %1 – %2</source>
        <translation>活动，%1 – %2</translation>
    </message>
    <message>
        <source>What each person did: calls, meetings, mails and notes by their time, tasks by the time they were done. What lies in the future does not count yet.</source>
        <translation>每人做了什么：通话、会面、邮件、备注按发生时间，任务按完成时间。未来的不计。</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会面</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Tasks done</source>
        <translation>完成任务</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Not enough data: nothing was noted or done in the period.</source>
        <translation>数据不足：期间没有记录或完成任何事情。</translation>
    </message>
</context>
<context>
    <name>Pipeline</name>
    <message>
        <source>Pipeline</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
</context>
<context>
    <name>PriceList</name>
    <message>
        <source>Price list</source>
        <translation>价目表</translation>
    </message>
    <message>
        <source>Price lists</source>
        <translation>价目表</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Only for</source>
        <translation>仅适用于</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>No longer used</source>
        <translation>不再使用</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
</context>
<context>
    <name>PriorityPopup</name>
    <message>
        <source>Priority of %1</source>
        <translation>%1 的优先级</translation>
    </message>
    <message>
        <source>Impact %1 and urgency %2 give %3.</source>
        <translation>影响%1、紧急程度%2，得出的优先级是%3。</translation>
    </message>
    <message>
        <source>Why another one</source>
        <translation>为什么另定优先级</translation>
    </message>
    <message>
        <source>Set the priority</source>
        <translation>设定优先级</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>There is no file %1. Check the name and the folder.</source>
        <translation>没有文件 %1。请检查名称和文件夹。</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file. Name a file in it.</source>
        <translation>%1 是文件夹而不是文件。请指定其中的文件。</translation>
    </message>
    <message>
        <source>%1 may not be read or written. Ask its owner for permission, or choose another place.</source>
        <translation>没有读写 %1 的权限。请向其所有者申请权限，或选择其他位置。</translation>
    </message>
    <message>
        <source>%1 is empty. If it was a workspace, bring it back from a backup.</source>
        <translation>%1 是空文件。如果它曾是工作区，请从备份恢复。</translation>
    </message>
    <message>
        <source>%1 is already there and is not overwritten. Choose another name.</source>
        <translation>%1 已存在，不会被覆盖。请换一个名称。</translation>
    </message>
    <message>
        <source>%1 is open in another program: %2. Close it there, then try again.</source>
        <translation>%1 正在另一个程序中打开：%2。请先在那边关闭，然后重试。</translation>
    </message>
    <message>
        <source>%1 cannot be written. Remove its write protection, or copy it to another place.</source>
        <translation>无法写入 %1。请取消其写保护，或将其复制到其他位置。</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the permissions of its folder, or choose another place.</source>
        <translation>无法写入 %1。请检查所在文件夹的权限，或选择其他位置。</translation>
    </message>
    <message>
        <source>The copy %1 was not the same as the original (%2) and was thrown away. Check the workspace and try again.</source>
        <translation>副本 %1 与原文件不一致（%2），已被丢弃。请检查工作区后重试。</translation>
    </message>
    <message>
        <source>There is no room left on the disk of %1. Nothing was changed; make room and try again.</source>
        <translation>%1 所在磁盘空间不足。未作任何更改，请腾出空间后重试。</translation>
    </message>
    <message>
        <source>%1 could not be read or written: %2. Nothing was changed.</source>
        <translation>无法读写 %1：%2。未作任何更改。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>已取消，未作任何更改。</translation>
    </message>
    <message>
        <source>%1 is not a Relata workspace. To take data from it, make a workspace and import the file.</source>
        <translation>%1 不是 Relata 工作区。要取用其中的数据，请新建工作区并导入该文件。</translation>
    </message>
    <message>
        <source>%1 holds something that Relata did not make (%2) and is not opened, for your safety.</source>
        <translation>%1 含有并非由 Relata 创建的内容（%2），为安全起见未打开。</translation>
    </message>
    <message>
        <source>No workspace was named. Write -w FILE, or set RELATA_WORKSPACE.</source>
        <translation>未指定工作区。请使用 -w FILE，或设置 RELATA_WORKSPACE。</translation>
    </message>
    <message>
        <source>A newer version of Relata wrote %1. It can be read; to change it, update Relata.</source>
        <translation>%1 由较新版本的 Relata 写入，可以读取；要更改，请更新 Relata。</translation>
    </message>
    <message>
        <source>%1 is open for reading only and cannot be changed.</source>
        <translation>%1 以只读方式打开，无法更改。</translation>
    </message>
    <message>
        <source>The workspace is just being written. Try again in a moment.</source>
        <translation>工作区正在写入，请稍后再试。</translation>
    </message>
    <message>
        <source>%1 is encrypted, or it is no workspace. Give its passphrase.</source>
        <translation>%1 已加密，或不是工作区。请提供密码。</translation>
    </message>
    <message>
        <source>%1 needs a passphrase. Set RELATA_PASSPHRASE, or name a file with --passphrase-file.</source>
        <translation>%1 需要密码。请设置 RELATA_PASSPHRASE，或用 --passphrase-file 指定文件。</translation>
    </message>
    <message>
        <source>The passphrase is empty. Choose one with at least one character.</source>
        <translation>密码为空，请至少输入一个字符。</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Type them again.</source>
        <translation>两次输入的密码不一致，请重新输入。</translation>
    </message>
    <message>
        <source>A passphrase cannot begin with “raw:”. Choose another.</source>
        <translation>密码不能以“raw:”开头，请换一个。</translation>
    </message>
    <message>
        <source>The passphrase does not open %1. The file was not touched; try again.</source>
        <translation>密码无法打开 %1。文件未被改动，请重试。</translation>
    </message>
    <message>
        <source>%1 is encrypted already. Name the new passphrase with --new-passphrase-file.</source>
        <translation>%1 已经加密。请用 --new-passphrase-file 指定新密码。</translation>
    </message>
    <message>
        <source>%1 is not encrypted.</source>
        <translation>%1 未加密。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to do again: nothing was undone, or something was done since.</source>
        <translation>没有可重做的操作：没有撤销过，或撤销后又有新的操作。</translation>
    </message>
    <message>
        <source>There is no act number %1. History lists the numbers.</source>
        <translation>没有编号为 %1 的操作。编号见 history。</translation>
    </message>
    <message>
        <source>“%1” is undone already.</source>
        <translation>“%1”已经撤销。</translation>
    </message>
    <message>
        <source>“%1” was not undone: all that it changed was changed again since. History shows by whom; undo the later acts first.</source>
        <translation>“%1”未撤销：其更改的内容后来都已再次更改。请用 history 查看更改者，并先撤销后来的操作。</translation>
    </message>
    <message>
        <source>There is no record %1 in this workspace.</source>
        <translation>此工作区中没有记录 %1。</translation>
    </message>
    <message>
        <source>“%1” is marked “do not use”. Take the mark away before making it the primary one.</source>
        <translation>“%1”标有“请勿使用”。请先去掉该标记，再设为主要。</translation>
    </message>
    <message>
        <source>“%1” is not an id. An id looks like C-0000FG2T00001X; lists and search show it.</source>
        <translation>“%1”不是编号。编号形如 C-0000FG2T00001X，见列表和搜索结果。</translation>
    </message>
    <message>
        <source>There is no kind of record called “%1”.</source>
        <translation>没有名为“%1”的记录类型。</translation>
    </message>
    <message>
        <source>Records of the kind “%1” are made by the program itself.</source>
        <translation>“%1”类型的记录由程序自身创建。</translation>
    </message>
    <message>
        <source>There is no saved view “%1” of the kind “%2”.</source>
        <translation>“%2”类型没有保存的视图“%1”。</translation>
    </message>
    <message>
        <source>“%2” has no field “%1”.</source>
        <translation>“%2”没有字段“%1”。</translation>
    </message>
    <message>
        <source>“%1” is not a field with a value. Write it as field=value.</source>
        <translation>“%1”不是带值的字段，请写成 field=value。</translation>
    </message>
    <message>
        <source>“%1” must be filled.</source>
        <translation>“%1”必须填写。</translation>
    </message>
    <message>
        <source>“%1” is computed and cannot be written.</source>
        <translation>“%1”由计算得出，无法写入。</translation>
    </message>
    <message>
        <source>The field needs a label.</source>
        <translation>字段需要标签。</translation>
    </message>
    <message>
        <source>There is already a field with the key “%1”. Choose another key.</source>
        <translation>已有键为“%1”的字段，请换一个键。</translation>
    </message>
    <message>
        <source>“%1” cannot be a key. Use small letters, digits and underscores, and begin with a letter.</source>
        <translation>“%1”不能作为键。请使用小写字母、数字和下划线，并以字母开头。</translation>
    </message>
    <message>
        <source>The field “%1” needs choices.</source>
        <translation>字段“%1”需要选项。</translation>
    </message>
    <message>
        <source>The field “%1” needs to know what it links to, such as contact or company.</source>
        <translation>字段“%1”需要指明关联对象，例如 contact 或 company。</translation>
    </message>
    <message>
        <source>“%1” is not a kind that a field of your own can have.</source>
        <translation>“%1”不是自定义字段可用的类型。</translation>
    </message>
    <message>
        <source>“%1” cannot stand below itself. Choose another parent company.</source>
        <translation>“%1”不能位于自身之下，请选择其他母公司。</translation>
    </message>
    <message>
        <source>%1: “%2” is not a number.</source>
        <translation>%1：“%2”不是数字。</translation>
    </message>
    <message>
        <source>%1: “%2” is not an amount. Write it as 1234.50 EUR.</source>
        <translation>%1：“%2”不是金额，请写成 1234.50 EUR。</translation>
    </message>
    <message>
        <source>%1: “%2” is not a date. Write it as 2026-03-01.</source>
        <translation>%1：“%2”不是日期，请写成 2026-03-01。</translation>
    </message>
    <message>
        <source>%1: “%2” is not a time. Write it as 2026-03-01 14:30.</source>
        <translation>%1：“%2”不是时间，请写成 2026-03-01 14:30。</translation>
    </message>
    <message>
        <source>%1: “%2” is neither yes nor no.</source>
        <translation>%1：“%2”既不是“是”也不是“否”。</translation>
    </message>
    <message>
        <source>%1: “%2” is not one of the choices: %3.</source>
        <translation>%1：“%2”不在选项之中：%3。</translation>
    </message>
    <message>
        <source>%1: there is no record called “%2”. Make it first, or write its id.</source>
        <translation>%1：没有名为“%2”的记录。请先创建，或填写其编号。</translation>
    </message>
    <message>
        <source>%1: more than one record is called “%2”: %3. Write the id of the one you mean.</source>
        <translation>%1：有多条名为“%2”的记录：%3。请填写所指记录的编号。</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”. Possible are: %3.</source>
        <translation>%1 不能为“%2”，可用的有：%3。</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation>无法打开 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is a folder. Name a file in it.</source>
        <translation>%1 是文件夹。请指定其中的文件。</translation>
    </message>
    <message>
        <source>%1 has no rows.</source>
        <translation>%1 没有数据行。</translation>
    </message>
    <message>
        <source>%1 is a web page, perhaps a sign-in page saved in place of the data. Download it again.</source>
        <translation>%1 是网页，可能误存了登录页而不是数据。请重新下载。</translation>
    </message>
    <message>
        <source>%1 is not in the encoding %2. Choose another encoding, or let it be found out.</source>
        <translation>%1 的编码不是 %2。请选择其他编码，或让程序自动识别。</translation>
    </message>
    <message>
        <source>%1 could not be read to its end: %2.</source>
        <translation>%1 未能读到结尾：%2。</translation>
    </message>
    <message>
        <source>%1: the row that begins at line %2 is longer than %3 MB. Perhaps a quotation mark has no partner.</source>
        <translation>%1：从第 %2 行开始的数据行超过 %3 MB，可能有引号未成对。</translation>
    </message>
    <message>
        <source>%1: line %2 has more than %3 columns. Perhaps the separator is another character.</source>
        <translation>%1：第 %2 行超过 %3 列，分隔符可能是其他字符。</translation>
    </message>
    <message>
        <source>The file could not be written: %1.</source>
        <translation>无法写入文件：%1。</translation>
    </message>
    <message>
        <source>%1 is %2 and holds no table. Save the data as CSV in the program it comes from.</source>
        <translation>%1 是 %2，其中没有表格。请在来源程序中将数据另存为 CSV。</translation>
    </message>
    <message>
        <source>Records cannot be told apart by “%1”: no column of the file goes there.</source>
        <translation>无法按“%1”区分记录：文件中没有列对应它。</translation>
    </message>
    <message>
        <source>The mapping is not valid at “%1”. It is JSON: {&quot;column&quot;: &quot;field&quot;}.</source>
        <translation>映射在“%1”处无效。映射是 JSON：{&quot;column&quot;: &quot;field&quot;}。</translation>
    </message>
    <message>
        <source>The mapping sends the column “%1” to “%2”, which is no field.</source>
        <translation>映射将列“%1”指向“%2”，但没有这个字段。</translation>
    </message>
    <message>
        <source>A quotation mark in this row has no partner. Add it and import the row again.</source>
        <translation>此行有引号未成对。请补上后重新导入此行。</translation>
    </message>
    <message>
        <source>The row has %1 cells, but the file has %2 columns. Perhaps a cell with a separator in it lacks quotation marks.</source>
        <translation>此行有 %1 个单元格，而文件有 %2 列。含分隔符的单元格可能缺少引号。</translation>
    </message>
    <message>
        <source>The row names nobody: it has neither a name nor an address.</source>
        <translation>此行没有指明任何人：既无姓名也无地址。</translation>
    </message>
    <message>
        <source>%1: the cell is longer than %2 MB.</source>
        <translation>%1：单元格超过 %2 MB。</translation>
    </message>
    <message>
        <source>%1: “%2” is not an e-mail address.</source>
        <translation>%1：“%2”不是电子邮件地址。</translation>
    </message>
    <message>
        <source>%1: “%2” is a number that a spreadsheet has rounded. Take it from the source again, as text.</source>
        <translation>%1：“%2”是被电子表格舍入过的数字。请从来源以文本形式重新获取。</translation>
    </message>
    <message>
        <source>There already is a record with the same %1: %2.</source>
        <translation>已有%1相同的记录：%2。</translation>
    </message>
    <message>
        <source>Nothing in the file says whether day or month comes first in dates; they were read as %1.</source>
        <translation>文件中无法判断日期是日在前还是月在前，已按 %1 读取。</translation>
    </message>
    <message>
        <source>Lines below the table left out: %1 (“%2”).</source>
        <translation>表格下方未导入的行：%1（“%2”）。</translation>
    </message>
    <message>
        <source>Repeated header lines left out: %1.</source>
        <translation>未导入的重复标题行：%1。</translation>
    </message>
    <message>
        <source>Another table begins at line %1; it was not imported. Save it as a file of its own.</source>
        <translation>第 %1 行开始是另一个表格，未导入。请将其另存为单独的文件。</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>您是否要输入“%1”？</translation>
    </message>
    <message>
        <source>What was measured gave a wrong answer (%1), so its time says nothing.</source>
        <translation>被测操作给出了错误的结果（%1），所以它的用时没有意义。</translation>
    </message>
    <message>
        <source>%1 showed no list. Start it by hand with --probe list to see why.</source>
        <translation>%1 没有显示列表。请手动以 --probe list 启动它来查明原因。</translation>
    </message>
    <message>
        <source>%1 is a pipe or a device, not a file. Save the data as a file and name that; on the command line, “-” reads standard input.</source>
        <translation>%1 是管道或设备，不是文件。请把数据存成文件再指定；在命令行中可以用“-”读取标准输入。</translation>
    </message>
    <message>
        <source>%1 is not text (%2). Save it as CSV in the program it comes from.</source>
        <translation>%1 不是文本（%2）。请在原来的程序中另存为 CSV。</translation>
    </message>
    <message>
        <source>The output could not be written to its end: %1. What was written so far is not complete.</source>
        <translation>输出没有写完：%1。已写出的部分不完整。</translation>
    </message>
    <message>
        <source>%1 has a header and no rows below it; nothing was imported.</source>
        <translation>%1 只有表头，没有数据行；没有导入任何内容。</translation>
    </message>
    <message>
        <source>The last changes of %1 lie in the file “-wal” beside it, which cannot be read where nothing can be written. Copy both files to this computer and open the copy.</source>
        <translation>%1 的最近更改在旁边的“-wal”文件里，在不可写入的位置无法读取它。请把两个文件都复制到本机，再打开副本。</translation>
    </message>
    <message>
        <source>%1 lies on a network drive (%2). Only one computer at a time may open it, and locks of network drives are not to be relied on. Keep it on this computer, and backups there.</source>
        <translation>%1 位于网络驱动器（%2）上。同一时间只能有一台电脑打开它，而网络驱动器的锁并不可靠。请把文件放在本机，把备份放在网络上。</translation>
    </message>
    <message>
        <source>%1 lies in a folder of %2. While the file is open such a program may copy half a change or put an older file in its place. Keep it outside that folder, and backups in it.</source>
        <translation>%1 位于 %2 的同步文件夹中。文件打开时，这类程序可能只复制了一半的更改，或用旧文件覆盖它。请把文件放在该文件夹之外，把备份放在里面。</translation>
    </message>
    <message>
        <source>%1 is damaged: parts of it cannot be unpacked. Download or save it again.</source>
        <translation>%1 已损坏：其中有些部分无法解压。请重新下载或重新保存。</translation>
    </message>
    <message>
        <source>%1 has more than %2 parts, which no spreadsheet has. Save it anew in the program it comes from.</source>
        <translation>%1 包含超过 %2 个部分，没有哪个电子表格会这样。请在原来的程序中重新保存。</translation>
    </message>
    <message>
        <source>%1 grows without end when it is unpacked, as files do that were made to fill a computer. It is not read. If you trust where it comes from, save it as CSV.</source>
        <translation>%1 解压后会无限膨胀，像是为塞满电脑而做的文件，因此不予读取。如果您信任其来源，请另存为 CSV。</translation>
    </message>
    <message>
        <source>%1 is protected by a password. Open it where it comes from and save it without one.</source>
        <translation>%1 有密码保护。请在原来的程序中打开，去掉密码后保存。</translation>
    </message>
    <message>
        <source>%1 is protected by a password. Open it in its spreadsheet program and save it without one.</source>
        <translation>%1 有密码保护。请在电子表格程序中打开，去掉密码后保存。</translation>
    </message>
    <message>
        <source>%1 is a file of the kind %2, which is not read. Open it in its own program or in LibreOffice and save it as .xlsx or CSV.</source>
        <translation>%1 是 %2 格式的文件，无法读取。请用原来的程序或 LibreOffice 打开，另存为 .xlsx 或 CSV。</translation>
    </message>
    <message>
        <source>%1 has definitions in it that spreadsheets do not have and attackers use. It is not read. If you trust where it comes from, save it as CSV.</source>
        <translation>%1 中含有电子表格不会有、而攻击者常用的定义，因此不予读取。如果您信任其来源，请另存为 CSV。</translation>
    </message>
    <message>
        <source>%1 has a cell or a tag in it that is larger than any program writes. Save it as CSV in the program it comes from.</source>
        <translation>%1 中有一个单元格或标记大得不正常。请在原来的程序中另存为 CSV。</translation>
    </message>
    <message>
        <source>%1 is damaged (line %2: %3). Open it in its spreadsheet program, let it be repaired and save it again.</source>
        <translation>%1 已损坏（第 %2 行：%3）。请在电子表格程序中打开并修复，然后重新保存。</translation>
    </message>
    <message>
        <source>The spreadsheet has more different texts than can be kept. Save it as CSV.</source>
        <translation>电子表格中不同的文本太多，无法全部保留。请另存为 CSV。</translation>
    </message>
    <message>
        <source>%1 has no sheet “%2”. There are: %3.</source>
        <translation>%1 中没有工作表“%2”。现有工作表：%3。</translation>
    </message>
    <message>
        <source>The sheet “%1” was read. There are more with rows: %2. Import each one by itself.</source>
        <translation>已读取工作表“%1”。其他有内容的工作表：%2。请逐个导入。</translation>
    </message>
    <message>
        <source>%1 has a longer text in “%2” than a cell of Excel can hold (32,767 characters). Export as CSV, or without that field.</source>
        <translation>%1 的“%2”中的文本超过了 Excel 单元格的上限（32,767 个字符）。请导出为 CSV，或不含该字段。</translation>
    </message>
    <message>
        <source>A sheet of Excel holds at most %1 rows. Export as CSV, or fewer records with a filter.</source>
        <translation>Excel 的一个工作表最多容纳 %1 行。请导出为 CSV，或用筛选减少记录。</translation>
    </message>
    <message>
        <source>The line “%1” names no short forms. Write it as “Robert: Bob, Rob”.</source>
        <translation>“%1”这一行没有写简称。请写成“Robert: Bob, Rob”。</translation>
    </message>
    <message>
        <source>A merge needs at least two records. Name the others as well.</source>
        <translation>合并至少需要两条记录。请把其他记录也写上。</translation>
    </message>
    <message>
        <source>%1 cannot be merged; contacts with contacts and companies with companies can.</source>
        <translation>%1不能合并；只能联系人与联系人、公司与公司合并。</translation>
    </message>
    <message>
        <source>Line %1 (%2) names no records to merge. Write the ids of one person on a line, the one that stays first.</source>
        <translation>第 %1 行（%2）没有写要合并的记录。请把同一个人的编号写在一行，保留的在前。</translation>
    </message>
    <message>
        <source>%1 is one list in JSON. Write one object in each line (JSON Lines), for instance with jq -c &apos;.[]&apos;.</source>
        <translation>%1 是一整个 JSON 列表。请每行写一个对象（JSON Lines），例如使用 jq -c &apos;.[]&apos;。</translation>
    </message>
    <message>
        <source>The objects in %1 have more than %2 different keys, which is no table.</source>
        <translation>%1 中的对象有超过 %2 个不同的键，不是表格。</translation>
    </message>
    <message>
        <source>This line is not an object in JSON.</source>
        <translation>这一行不是 JSON 对象。</translation>
    </message>
    <message>
        <source>%1 is there already and not empty. Name a new folder.</source>
        <translation>%1 已存在且不为空。请指定一个新文件夹。</translation>
    </message>
    <message>
        <source>Everything goes into a folder: export all --format folder --out FOLDER.</source>
        <translation>全部内容须导出到文件夹：export all --format folder --out FOLDER。</translation>
    </message>
    <message>
        <source>%1 was exported by a newer version of Relata. Import it with that one.</source>
        <translation>%1 由更新版本的 Relata 导出。请用该版本导入。</translation>
    </message>
    <message>
        <source>%1: line %2 is not a record as Relata exports it. Nothing was imported; correct that line or export again.</source>
        <translation>%1：第 %2 行不是 Relata 导出的记录。未导入任何内容；请改正该行或重新导出。</translation>
    </message>
    <message>
        <source>An exported folder is a whole workspace and goes into an empty one, but this one has records. Make a new workspace for it.</source>
        <translation>导出的文件夹是一个完整的工作区，只能导入到空的工作区，但此工作区已有记录。请为它新建一个工作区。</translation>
    </message>
    <message>
        <source>%1 has no card in it.</source>
        <translation>%1 中没有名片。</translation>
    </message>
    <message>
        <source>%1 goes with --where only.</source>
        <translation>%1 只能与 --where 一起使用。</translation>
    </message>
    <message>
        <source>There is no folder %1. Make it first, or choose another one.</source>
        <translation>没有文件夹 %1。请先创建它，或另选一个。</translation>
    </message>
    <message>
        <source>%1 is damaged (%2) and was not touched.</source>
        <translation>%1 已损坏（%2），未作任何改动。</translation>
    </message>
    <message>
        <source>%1 is a backup of another workspace than %2, which was not touched. Restore it under another name, or say that it is meant (--force).</source>
        <translation>%1 不是 %2 的备份，而是另一个工作区的；文件未作改动。请以别的名称恢复，或用 --force 确认。</translation>
    </message>
    <message>
        <source>Act number %1 is not undone, so there is nothing to do again.</source>
        <translation>编号为 %1 的操作并未撤销，没有可重做的内容。</translation>
    </message>
    <message>
        <source>“%1” cannot be undone.</source>
        <translation>“%1”无法撤销。</translation>
    </message>
    <message>
        <source>A check says what is damaged, and which backup is good.</source>
        <translation>运行检查可查明损坏之处以及哪个备份完好。</translation>
    </message>
    <message>
        <source>No good backup lies beside it: restore one from another place.</source>
        <translation>旁边没有完好的备份：请从别处恢复一个备份。</translation>
    </message>
    <message>
        <source>Restore its newest good backup: %1</source>
        <translation>请恢复它最新的完好备份：%1</translation>
    </message>
    <message>
        <source>No column of %1 fits a field. Say with a mapping which column is what; if the first row is data and no heading, say that (--no-header).</source>
        <translation>%1 没有一列能对应到字段。请用对应关系说明每一列是什么；如果第一行是数据而不是列名，也请说明（--no-header）。</translation>
    </message>
    <message>
        <source>The file breaks off in this row: %1 of %2 cells are there, and no line end. Take the file from its source again.</source>
        <translation>文件在这一行中断：%2 个单元格只有 %1 个，也没有换行。请从来源重新取得该文件。</translation>
    </message>
    <message>
        <source>%1 has no heading that names its columns, so its first row was read as data. If that row is a heading, say so (--header).</source>
        <translation>%1 没有列名行，因此第一行也按数据读取。如果第一行是列名，请说明（--header）。</translation>
    </message>
    <message>
        <source>The dates contradict each other: “%1” in row %2 begins with one part, “%3” in row %4 (%5) with the other. Dates that can be read both ways were read as %6; look at them.</source>
        <translation>日期自相矛盾：第 %2 行的“%1”与第 %4 行（%5）的“%3”日月顺序相反。两种读法都成立的日期按 %6 读取，请核对。</translation>
    </message>
    <message>
        <source>%1: the cell does not hold a list in JSON as Relata exports it.</source>
        <translation>%1：单元格里不是 Relata 导出的那种 JSON 列表。</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB. Keep it in a folder and attach a link to it instead.</source>
        <translation>%1 超过 %2 MB。请把它放在文件夹里，改为附上链接。</translation>
    </message>
    <message>
        <source>The content of this file is not in the workspace (%1). A backup may still have it.</source>
        <translation>工作区里没有这个文件的内容（%1）。备份里可能还有。</translation>
    </message>
    <message>
        <source>The content of this file was damaged in the workspace (%1). A backup may still have it whole.</source>
        <translation>工作区里这个文件的内容已损坏（%1）。备份里可能还有完好的。</translation>
    </message>
    <message>
        <source>Write what is to be done, or whom to add: “Call Wang Fang tomorrow 3pm”.</source>
        <translation>请写要做的事，或要添加的人，例如“明天下午三点给王芳打电话”。</translation>
    </message>
    <message>
        <source>“%1” is no address of a server. Write it as https://example.com.</source>
        <translation>“%1”不是服务器地址。请写成 https://example.com 的形式。</translation>
    </message>
    <message>
        <source>%1 sends from one address to the next without an end.</source>
        <translation>%1 不停地从一个地址转到另一个地址。</translation>
    </message>
    <message>
        <source>%1 sends to %2. The password goes to no other server by itself; name that address if it is the right one.</source>
        <translation>%1 转到了 %2。密码不会自动发给其他服务器；如果那个地址正确，请直接使用它。</translation>
    </message>
    <message>
        <source>%1 does not take this user name and password.</source>
        <translation>%1 不接受这个用户名和密码。</translation>
    </message>
    <message>
        <source>The server does not allow this at %1.</source>
        <translation>服务器不允许在 %1 这样做。</translation>
    </message>
    <message>
        <source>There is no address book at %1.</source>
        <translation>%1 处没有通讯录。</translation>
    </message>
    <message>
        <source>No address book was found at %1. Ask its operator for the CardDAV address.</source>
        <translation>在 %1 没有找到通讯录。请向服务商询问 CardDAV 地址。</translation>
    </message>
    <message>
        <source>%1 needs a password. Set RELATA_CARDDAV_PASSWORD, or name a file with --password-file.</source>
        <translation>%1 需要密码。请设置 RELATA_CARDDAV_PASSWORD，或用 --password-file 指定文件。</translation>
    </message>
    <message>
        <source>No address book is kept in step yet. Add one with “relatactl carddav add”.</source>
        <translation>还没有同步任何通讯录。请用 “relatactl carddav add” 添加。</translation>
    </message>
    <message>
        <source>Say which address book is meant (“%1”); there are: %2.</source>
        <translation>请说明是哪个通讯录（“%1”）；现有：%2。</translation>
    </message>
    <message>
        <source>The server tells only part of what is in %1. Ask its operator for a higher limit.</source>
        <translation>服务器只列出了 %1 中的一部分内容。请联系其管理员提高上限。</translation>
    </message>
    <message>
        <source>What changed of %1 was not written to the server: a picture or another value in the card there is too large to be kept with it.</source>
        <translation>%1 的改动没有写到服务器：那里的名片中有图片或其他内容过大，无法一并保留。</translation>
    </message>
    <message>
        <source>The answer of %1 is longer than %2 MB and was not read.</source>
        <translation>%1 的回答超过 %2 MB，没有读取。</translation>
    </message>
    <message>
        <source>%1 could not be asked: %2.</source>
        <translation>无法访问 %1：%2。</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not what CardDAV asks for (%1).</source>
        <translation>服务器的回答不符合 CardDAV（%1）。</translation>
    </message>
    <message>
        <source>%1 answered with %2. Try again later.</source>
        <translation>%1 回答了 %2。请稍后再试。</translation>
    </message>
    <message>
        <source>The server names a card at another place (%1).</source>
        <translation>服务器给出的名片在别处（%1）。</translation>
    </message>
    <message>
        <source>The cards on the server are longer than %1 MB together.</source>
        <translation>服务器上的名片总共超过 %1 MB。</translation>
    </message>
    <message>
        <source>The card at %1 names nobody and was left alone. Give it a name, a firm or an address.</source>
        <translation>位于 %1 的名片没有任何称呼，保持原样。请为它填写姓名、公司或联系方式。</translation>
    </message>
    <message>
        <source>%1 would get the password without encryption. Use an address with https, or allow a connection without encryption (relatactl: --allow-plain-http).</source>
        <translation>密码将不加密地发送给 %1。请使用 https 地址，或允许不加密的连接（relatactl：--allow-plain-http）。</translation>
    </message>
    <message>
        <source>%2 of the %3 contacts in %1 are suddenly gone from the server; here they were left alone. If that is meant, sync again and say so (relatactl: --accept-emptied).</source>
        <translation>“%1”的 %3 位联系人中有 %2 位突然从服务器上消失；本地未作改动。如果这是有意为之，请再次同步并加以确认（relatactl：--accept-emptied）。</translation>
    </message>
    <message>
        <source>A vCard file holds contacts or companies, not %1. Use csv, xlsx or jsonl.</source>
        <translation>vCard 文件只能存放联系人或公司，不能存放%1。请使用 csv、xlsx 或 jsonl。</translation>
    </message>
    <message>
        <source>Say why “%1” was lost: choose a loss reason, and the competitor if there was one.</source>
        <translation>请说明“%1”流失的原因：选择流失原因，如有竞争对手也请选择。</translation>
    </message>
    <message>
        <source>“%1” is no stage of the pipeline “%2”. Choose one of its stages.</source>
        <translation>“%1”不是管道“%2”的阶段。请选择该管道的阶段。</translation>
    </message>
    <message>
        <source>“%1” is open already.</source>
        <translation>“%1”本来就在进行中。</translation>
    </message>
    <message>
        <source>The pipeline “%1” is archived and takes no open deals. Choose another pipeline, or bring this one back first.</source>
        <translation>管道“%1”已归档，不能再放入进行中的商机。请选择其他管道，或先恢复此管道。</translation>
    </message>
    <message>
        <source>The pipeline “%1” has no stage for such a deal. Add a stage to it first.</source>
        <translation>管道“%1”没有适合此商机的阶段。请先添加阶段。</translation>
    </message>
    <message>
        <source>There is no pipeline for deals. Make one first.</source>
        <translation>还没有可用于商机的管道。请先新建一个。</translation>
    </message>
    <message>
        <source>The pipeline “%1” has open deals (%2). Close them or move them to another pipeline, then archive it.</source>
        <translation>管道“%1”中还有进行中的商机（%2 个）。请先关闭它们或移到其他管道，再归档。</translation>
    </message>
    <message>
        <source>The pipeline “%1” holds deals (%2). Move them first, or archive the pipeline.</source>
        <translation>管道“%1”中还有商机（%2 个）。请先移走，或将该管道归档。</translation>
    </message>
    <message>
        <source>Deals stand in the stage “%1” (%2). Move them to another stage first.</source>
        <translation>阶段“%1”中还有商机（%2 个）。请先移到其他阶段。</translation>
    </message>
    <message>
        <source>The stage was deleted. Choose another one.</source>
        <translation>该阶段已删除。请选择其他阶段。</translation>
    </message>
    <message>
        <source>There is no stage “%1”. There are: %2.</source>
        <translation>没有名为“%1”的阶段。现有：%2。</translation>
    </message>
    <message>
        <source>Several pipelines have a stage “%1”. Name the stage by its id (ST-…).</source>
        <translation>多个管道都有阶段“%1”。请用编号（ST-…）指定。</translation>
    </message>
    <message>
        <source>A stage cannot ask for “%1”: a deal has no such field. Write the fields’ keys, separated by commas.</source>
        <translation>阶段不能要求填写“%1”：商机没有这个字段。请填写字段的键，用逗号分隔。</translation>
    </message>
    <message>
        <source>The days after which a deal is idle cannot be negative.</source>
        <translation>商机的停滞天数不能为负数。</translation>
    </message>
    <message>
        <source>The amount of a deal cannot be negative.</source>
        <translation>商机金额不能为负数。</translation>
    </message>
    <message>
        <source>“%1” is no currency. Write its three letters by ISO 4217, such as EUR or CNY.</source>
        <translation>“%1”不是货币。请使用 ISO 4217 的三字母代码，例如 EUR 或 CNY。</translation>
    </message>
    <message>
        <source>A rate is between two currencies; both are %1.</source>
        <translation>汇率用于两种货币之间；这里两者都是 %1。</translation>
    </message>
    <message>
        <source>An exchange rate is more than zero.</source>
        <translation>汇率必须大于零。</translation>
    </message>
    <message>
        <source>Say from which day on the rate is valid.</source>
        <translation>请注明汇率从哪一天起有效。</translation>
    </message>
    <message>
        <source>A probability lies between 0 and 100, not at %1.</source>
        <translation>概率应在 0 到 100 之间，不能是 %1。</translation>
    </message>
    <message>
        <source>%1 is no deal. The ids of deals begin with D-.</source>
        <translation>%1 不是商机。商机编号以 D- 开头。</translation>
    </message>
    <message>
        <source>Say where to: --stage NAME, or --reopen.</source>
        <translation>请说明移到哪里：--stage 名称，或 --reopen。</translation>
    </message>
    <message>
        <source>Deals are opened again one at a time.</source>
        <translation>一次只能重新打开一个商机。</translation>
    </message>
    <message>
        <source>%1: “%2” is not a phone number.</source>
        <translation>%1：“%2”不是电话号码。</translation>
    </message>
    <message>
        <source>A quantity cannot be less than zero. To take something off, give a discount.</source>
        <translation>数量不能小于零。要减价请用折扣。</translation>
    </message>
    <message>
        <source>A price cannot be less than zero. To take something off, give a discount.</source>
        <translation>价格不能小于零。要减价请用折扣。</translation>
    </message>
    <message>
        <source>A discount lies between 0 and 100 percent, or is a sum of more than nothing.</source>
        <translation>折扣为 0 到 100 %，或者是大于零的金额。</translation>
    </message>
    <message>
        <source>The discount is more than the sum of the lines.</source>
        <translation>折扣大于各行合计。</translation>
    </message>
    <message>
        <source>The discount is in %1, the document in %2. Give it in %2.</source>
        <translation>折扣的货币是 %1，单据的货币是 %2。请用 %2 填写。</translation>
    </message>
    <message>
        <source>A tax rate lies between 0 and 100 percent.</source>
        <translation>税率为 0 到 100 %。</translation>
    </message>
    <message>
        <source>This comes to more than can be calculated with. Check quantity and price.</source>
        <translation>结果超出可计算的范围。请检查数量和价格。</translation>
    </message>
    <message>
        <source>“%1” may have up to six decimals and fifteen digits in all.</source>
        <translation>“%1”最多六位小数，总共最多十五位数字。</translation>
    </message>
    <message>
        <source>%1 has no price in %2. Give it one, or type a price in the line.</source>
        <translation>%1 没有 %2 的价格。请给它定价，或在行中输入价格。</translation>
    </message>
    <message>
        <source>There is no rate from %1 to %2 on %3. Add one, or type a price in the line.</source>
        <translation>%3 没有从 %1 到 %2 的汇率。请添加汇率，或在行中输入价格。</translation>
    </message>
    <message>
        <source>%1 would be a part of itself. Choose another product.</source>
        <translation>%1 会成为自己的组成部分。请选择其他产品。</translation>
    </message>
    <message>
        <source>The code %1 is that of %2 already. Choose another one.</source>
        <translation>编码 %1 已经属于 %2。请换一个。</translation>
    </message>
    <message>
        <source>Give either a price or a discount off the product&apos;s price.</source>
        <translation>请填写价格，或者相对产品价格的折扣，二者取一。</translation>
    </message>
    <message>
        <source>The list would end before it begins.</source>
        <translation>价目表的结束日期早于开始日期。</translation>
    </message>
    <message>
        <source>The quote, order or deal of this line is not there.</source>
        <translation>这一行所属的报价单、订单或商机不存在。</translation>
    </message>
    <message>
        <source>%1 is “%2” and does not change any more. Make a new version of it.</source>
        <translation>%1 的状态是“%2”，不再改动。请新建一版。</translation>
    </message>
    <message>
        <source>A quote that is “%1” cannot become “%2”.</source>
        <translation>“%1”的报价单不能变为“%2”。</translation>
    </message>
    <message>
        <source>%1 has no lines yet.</source>
        <translation>%1 还没有明细行。</translation>
    </message>
    <message>
        <source>Its discounts come to %1, and more than %2 has to be approved first.</source>
        <translation>折扣合计为 %1，超过 %2 需要先审批。</translation>
    </message>
    <message>
        <source>The quote would end before it begins.</source>
        <translation>报价单的有效期早于开具日期。</translation>
    </message>
    <message>
        <source>Its lines are in %1. Remove them before you change the currency.</source>
        <translation>明细行的货币是 %1。更改货币之前请先删除它们。</translation>
    </message>
    <message>
        <source>The contract would end before it begins.</source>
        <translation>合同的到期日早于开始日。</translation>
    </message>
    <message>
        <source>The reminder comes before the end: give a number of days of zero or more.</source>
        <translation>提醒在到期之前：请填写零或更多的天数。</translation>
    </message>
    <message>
        <source>“%1” is of another kind or pipeline. Choose one like the stage that goes.</source>
        <translation>“%1”的类型或销售管道不同。请选择与要删除的阶段同类的阶段。</translation>
    </message>
    <message>
        <source>%1 working days cannot be: a task is due 0 to %2 working days after the stage.</source>
        <translation>不能为 %1 个工作日：任务的到期时间须在进入阶段后 0 至 %2 个工作日之间。</translation>
    </message>
    <message>
        <source>A goal needs an amount or a number of deals. Give one of them.</source>
        <translation>目标需要金额或商机数，请填写其一。</translation>
    </message>
    <message>
        <source>A goal is an amount or a number of deals, not both. Make two goals of them.</source>
        <translation>目标只能是金额或商机数之一，请分成两个目标。</translation>
    </message>
    <message>
        <source>A goal has to be more than nothing.</source>
        <translation>目标必须大于零。</translation>
    </message>
    <message>
        <source>Say from which day to which day the goal holds.</source>
        <translation>请填写目标从哪天到哪天有效。</translation>
    </message>
    <message>
        <source>The goal would end on %2, before it begins on %1. Exchange the days.</source>
        <translation>目标将在 %2 结束，早于开始日 %1。请对调日期。</translation>
    </message>
    <message>
        <source>Say which month is adjusted.</source>
        <translation>请填写调整哪个月份。</translation>
    </message>
    <message>
        <source>Say how much is added to the forecast, or taken off it.</source>
        <translation>请填写预测增加或减少多少。</translation>
    </message>
    <message>
        <source>Say why the forecast is adjusted: others will ask later.</source>
        <translation>请填写调整预测的原因：以后会有人问。</translation>
    </message>
    <message>
        <source>There is no report “%1”. There are: %2.</source>
        <translation>没有报表“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>“%1” is no choice here. Choose one of: %2.</source>
        <translation>这里不能选“%1”。可选：%2。</translation>
    </message>
    <message>
        <source>The period would end on %2, before it begins on %1. Exchange the days.</source>
        <translation>期间将在 %2 结束，早于开始日 %1。请对调日期。</translation>
    </message>
    <message>
        <source>Say why “%1” is disqualified: choose a reason.</source>
        <translation>请选择“%1”无效的原因。</translation>
    </message>
    <message>
        <source>“%1” becomes converted by converting it, which makes the contact and the deal.</source>
        <translation>请用“转换”处理“%1”，转换会新建联系人和商机。</translation>
    </message>
    <message>
        <source>“%1” is converted already. Undo the conversion to work on the lead again.</source>
        <translation>“%1”已转换。如需继续跟进该线索，请撤销转换。</translation>
    </message>
    <message>
        <source>“%1” would become neither a contact nor a company. Choose at least one of them.</source>
        <translation>“%1”既不会成为联系人也不会成为公司，请至少选择一项。</translation>
    </message>
    <message>
        <source>The rule “%1” needs a team or a person to whom its leads go.</source>
        <translation>规则“%1”需要指定接收线索的团队或人员。</translation>
    </message>
    <message>
        <source>“%1” is no time of day. Write it as 09:00.</source>
        <translation>“%1”不是时间，请写成 09:00 的形式。</translation>
    </message>
    <message>
        <source>This number cannot be negative.</source>
        <translation>该数字不能为负。</translation>
    </message>
    <message>
        <source>“%1” belongs to %2 already.</source>
        <translation>“%1”已有负责人 %2。</translation>
    </message>
    <message>
        <source>Nobody works on “%1” any more, so it cannot be claimed.</source>
        <translation>“%1”已不再跟进，不能领取。</translation>
    </message>
    <message>
        <source>You may hold %1 open leads and have %2. Finish or return some first.</source>
        <translation>您最多可持有 %1 条进行中的线索，目前有 %2 条。请先处理或退回一些。</translation>
    </message>
    <message>
        <source>You may claim %1 leads a day and have claimed %2 today.</source>
        <translation>您每天最多可领取 %1 条线索，今天已领取 %2 条。</translation>
    </message>
    <message>
        <source>After how many days without a touch? Say it with --days N.</source>
        <translation>多少天未跟进？请用 --days N 指定。</translation>
    </message>
    <message>
        <source>%1 is no mail that can be read: it names no sender.</source>
        <translation>%1 不是可读取的邮件：没有发件人。</translation>
    </message>
    <message>
        <source>%1 is no lead.</source>
        <translation>%1 不是线索。</translation>
    </message>
    <message>
        <source>“%1” cannot have come by itself, nor by whom it referred. Choose another referrer.</source>
        <translation>“%1”不能由自己转介绍，也不能由经它介绍来的人或公司转介绍。请另选转介绍人。</translation>
    </message>
    <message>
        <source>%1: no record is called “%2”; rows that came in without it: %3 (the first is row %4).</source>
        <translation>%1：没有名为“%2”的记录；未带此关联导入的行数：%3（第一处在第 %4 行）。</translation>
    </message>
    <message>
        <source>%1: several records are called “%2”; rows that came in without it: %3 (the first is row %4).</source>
        <translation>%1：有多条记录名为“%2”；未带此关联导入的行数：%3（第一处在第 %4 行）。</translation>
    </message>
    <message>
        <source>%1 of “%2” was left out, as it leads back to “%2” itself: rows %3 (the first is row %4).</source>
        <translation>“%2”的%1未导入，因为它会绕回“%2”自身：共 %3 行（第一处在第 %4 行）。</translation>
    </message>
    <message>
        <source>Further links that were left out in the same way: %1.</source>
        <translation>另有 %1 个关联以同样的原因未导入。</translation>
    </message>
    <message>
        <source>The amount is in %1 and the currency is said to be %2. Which one is it?</source>
        <translation>金额的货币是 %1，而货币栏写的是 %2。到底是哪一种？</translation>
    </message>
    <message>
        <source>The sums of %1 are not those of its lines. Change a line, so that they are made anew.</source>
        <translation>%1 的合计与明细不符。改动任意一行，合计就会重新计算。</translation>
    </message>
    <message>
        <source>The picture is larger than %1 KB. Choose a smaller one.</source>
        <translation>图片大于 %1 KB。请选择较小的图片。</translation>
    </message>
    <message>
        <source>%1 is no picture that can be read. Choose a PNG or JPEG file.</source>
        <translation>%1 不是可读取的图片。请选择 PNG 或 JPEG 文件。</translation>
    </message>
    <message>
        <source>The PDF could not be written to %1. Check the folder and whether the file is open elsewhere.</source>
        <translation>无法把 PDF 写入 %1。请检查文件夹，以及文件是否在别处打开。</translation>
    </message>
    <message>
        <source>%1 is neither a quote nor an order.</source>
        <translation>%1 既不是报价单也不是订单。</translation>
    </message>
    <message>
        <source>%1 has no quote yet. Make one of its products with --make.</source>
        <translation>%1 还没有报价单。用 --make 由它的产品生成。</translation>
    </message>
    <message>
        <source>There is no relata beside this program, and it draws the PDF. Install the desktop program.</source>
        <translation>此程序旁边没有 relata，而 PDF 由它绘制。请安装桌面程序。</translation>
    </message>
    <message>
        <source>Columns that hold values and went nowhere: %1 (%2). Say where they go, or make fields of your own of them.</source>
        <translation>有值却没有去处的列：%1 列（%2）。请指定它们对应的字段，或为它们新建自定义字段。</translation>
    </message>
    <message>
        <source>No column says when a row was last changed, so none can be newer than what is there; records left as they are: %1. Choose another rule, or map a column to “modified”.</source>
        <translation>没有哪一列说明各行的最后修改时间，因此无法判断是否更新；保持不变的记录：%1 条。请选择其他规则，或把某一列对应到“modified”。</translation>
    </message>
    <message>
        <source>“%1” was nobody of this workspace; added as not active. Rows that keep this owner: %2.</source>
        <translation>这里原本没有名为“%1”的用户；已添加为停用用户。保留该负责人的行：%2。</translation>
    </message>
    <message>
        <source>Nobody here is called “%1”. Rows that stay without that owner: %2.</source>
        <translation>这里没有名为“%1”的用户。未设置该负责人的行：%2。</translation>
    </message>
    <message>
        <source>%1: values that could not be used: %2, for instance “%3”.</source>
        <translation>%1：无法使用的值 %2 个，例如“%3”。</translation>
    </message>
    <message>
        <source>The mapping names the column “%1”, which the file does not have. Its columns: %2.</source>
        <translation>映射中的列“%1”在文件中不存在。文件中的列：%2。</translation>
    </message>
    <message>
        <source>Bytes that are no text in %3 were replaced by “�”. Rows with such bytes: %1, the first at line %2. If letters are missing there, choose another encoding.</source>
        <translation>不符合 %3 编码的字节已替换为“�”。涉及的行：%1，首次出现在第 %2 行。如果那里缺字，请改选其他编码。</translation>
    </message>
    <message>
        <source>NUL bytes were removed. Rows that held some: %1, the first at line %2.</source>
        <translation>已去除 NUL 字节。涉及的行：%1，首次出现在第 %2 行。</translation>
    </message>
    <message>
        <source>Line %1, column %2: “{{” is opened and not closed on this line. Close it with “}}”, or write “\{{” for the braces themselves.</source>
        <translation>第 %1 行第 %2 列：“{{”在这一行没有闭合。请用“}}”闭合；如果要写花括号本身，请写成“\{{”。</translation>
    </message>
    <message>
        <source>Line %1, column %2: nothing stands between the braces.</source>
        <translation>第 %1 行第 %2 列：花括号之间没有内容。</translation>
    </message>
    <message>
        <source>Line %1, column %2: there is no field “%3”.</source>
        <translation>第 %1 行第 %2 列：没有字段“%3”。</translation>
    </message>
    <message>
        <source>Line %1, column %2: there is no field “%3”. Is “%4” meant?</source>
        <translation>第 %1 行第 %2 列：没有字段“%3”。是不是想写“%4”？</translation>
    </message>
    <message>
        <source>Line %1, column %2: “%3” cannot stand here, as “%4” leads to no other record.</source>
        <translation>第 %1 行第 %2 列：“%4”不指向其他记录，后面不能写“%3”。</translation>
    </message>
    <message>
        <source>Line %1, column %2: this goes over more links than can be followed.</source>
        <translation>第 %1 行第 %2 列：经过的关联太多，无法继续。</translation>
    </message>
    <message>
        <source>The text is longer than %1 characters.</source>
        <translation>正文超过 %1 个字符。</translation>
    </message>
    <message>
        <source>The template “%1” has no text yet.</source>
        <translation>模板“%1”还没有内容。</translation>
    </message>
    <message>
        <source>The template “%1” is not for this kind of record (%2). Change “Used on”.</source>
        <translation>模板“%1”不用于这类记录（%2）。请修改“用于”。</translation>
    </message>
    <message>
        <source>There is no template called “%1”.</source>
        <translation>没有名为“%1”的模板。</translation>
    </message>
    <message>
        <source>Several templates are called “%1”: %2. Give the id of the one that is meant.</source>
        <translation>有多个名为“%1”的模板：%2。请写明所指模板的编号。</translation>
    </message>
    <message>
        <source>A calendar file holds activities, not %1. Use csv, xlsx or jsonl.</source>
        <translation>日历文件只能存放活动，不能存放%1。请用 csv、xlsx 或 jsonl。</translation>
    </message>
    <message>
        <source>%1 has no event and no task in it.</source>
        <translation>%1 里没有日程，也没有待办。</translation>
    </message>
    <message>
        <source>The calendar has more than %1 entries or more than %2 MiB of text. Export it in parts, for instance year by year, and import those.</source>
        <translation>这个日历超过 %1 条，或文字超过 %2 MiB。请分段导出（例如按年），再分别导入。</translation>
    </message>
    <message>
        <source>The calendar gives more than %1 activities; the rest was left out. Export it in parts and import those.</source>
        <translation>这个日历会产生超过 %1 条活动，其余未导入。请分段导出，再分别导入。</translation>
    </message>
    <message>
        <source>Nothing is known about the time zone “%1”; its times were taken as those of this computer.</source>
        <translation>不认识时区“%1”；其中的时间按本机时区处理。</translation>
    </message>
    <message>
        <source>There is no format “%1”. Use csv, xlsx, vcf, vcf4, ics or jsonl.</source>
        <translation>没有“%1”这种格式。请用 csv、xlsx、vcf、vcf4、ics 或 jsonl。</translation>
    </message>
    <message>
        <source>“%1” cannot be taken back: what it did is no longer in the file as it was written. Check the file (Settings, or relatactl check).</source>
        <translation>无法撤销“%1”：文件中的这条操作记录已与写入时不符。请检查文件（设置，或 relatactl check）。</translation>
    </message>
    <message>
        <source>%1 was valid until %2. Make a new version of it, or give it a later date if the customer may still accept.</source>
        <translation>%1 的有效期到 %2 为止。请新建一版；如果客户仍可接受，也可以延长有效期。</translation>
    </message>
    <message>
        <source>%1 was converted already. Let it be the one that stays, so that what it became is kept.</source>
        <translation>“%1”已经转换过。请让它作为保留的一条，这样转换的结果才不会丢失。</translation>
    </message>
    <message>
        <source>%1 was converted as well. Merge the contacts or companies that they became instead.</source>
        <translation>“%1”也已经转换过。请改为合并它们转换成的联系人或公司。</translation>
    </message>
    <message>
        <source>%1 was accepted already, and is an order.</source>
        <translation>%1 已被接受，并已成为订单。</translation>
    </message>
    <message>
        <source>%1 has a newer version already. Go on with that one.</source>
        <translation>%1 已有更新的版本，请在新版本上继续。</translation>
    </message>
    <message>
        <source>“%1” cannot be closed on %2: that day is still to come. Write it as the expected close.</source>
        <translation>“%1”不能在 %2 结束：这一天还没有到。请填为预计成交日期。</translation>
    </message>
    <message>
        <source>“%1” was opened on %2 and cannot have been closed before, on %3. Give it an earlier opening day.</source>
        <translation>“%1”于 %2 创建，不可能在此之前的 %3 结束。请先改早创建日期。</translation>
    </message>
    <message>
        <source>Discounts are approved in one&apos;s own name.</source>
        <translation>审批折扣只能以本人名义进行。</translation>
    </message>
    <message>
        <source>Nobody may approve discounts of %1 yet. Give somebody the right to it in Setup, under Users.</source>
        <translation>目前没有人有权审批 %1 的折扣。请在“业务设置”的“用户”中授予某人权限。</translation>
    </message>
    <message>
        <source>Who is answerable for a quote or asked for its approval does not approve it. Ask %1.</source>
        <translation>报价单的负责人或申请审批的人不能自己审批。请找 %1 审批。</translation>
    </message>
    <message>
        <source>Discounts of %1 are approved by %2.</source>
        <translation>%1 的折扣由 %2 审批。</translation>
    </message>
    <message>
        <source>A deal needs “%1” before it may pass the stage “%2”. Fill it in first.</source>
        <translation>商机要填好“%1”才能通过阶段“%2”。请先填写。</translation>
    </message>
    <message>
        <source>Lines that came in: %1, in so many records: %2.</source>
        <translation>导入了 %1 行明细，分属 %2 条记录。</translation>
    </message>
    <message>
        <source>No product is called “%1” (rows: %2). The lines keep the name alone.</source>
        <translation>没有名为“%1”的产品（%2 行）。这些明细只保留名称。</translation>
    </message>
    <message>
        <source>No product is called “%1” (rows: %2); “%3” is spelled like it. The lines keep the name as it is written.</source>
        <translation>没有名为“%1”的产品（%2 行），与“%3”写法相近。明细按原样保留名称。</translation>
    </message>
    <message>
        <source>“%1” is empty in so many rows: %2.</source>
        <translation>“%1”为空的行数：%2。</translation>
    </message>
    <message>
        <source>%1: “%2” (rows: %3) and “%4” (rows: %5) look alike. Both were taken as written.</source>
        <translation>%1：“%2”（%3 行）与“%4”（%5 行）很相似，两者都按原样导入。</translation>
    </message>
    <message>
        <source>%1: “%2” (rows: %3) may mean “%4”. It was taken as written.</source>
        <translation>%1：“%2”（%3 行）可能是指“%4”，已按原样导入。</translation>
    </message>
    <message>
        <source>Lines without a price were left out: %1. The records keep their amounts.</source>
        <translation>没有价格的明细未导入：%1 行。记录保留各自的金额。</translation>
    </message>
    <message>
        <source>The lines come to another sum than the amount in the file, in so many records: %1 (%2). The lines count.</source>
        <translation>有 %1 条记录的明细合计与文件中的金额不同（如 %2）。以明细为准。</translation>
    </message>
    <message>
        <source>%1 waits for approval. Approve it, or take it back to draft.</source>
        <translation>%1 正在等待审批。请先审批，或退回草稿。</translation>
    </message>
    <message>
        <source>“%1” lies ahead: nothing is known of it yet.</source>
        <translation>“%1”在将来，还没有数据。</translation>
    </message>
    <message>
        <source>%1: “%2” has more digits than a number keeps. A field of text keeps them all.</source>
        <translation>%1：“%2”的位数超出了数字字段能保存的精度。请改用文本字段。</translation>
    </message>
    <message>
        <source>%1: “%2” can be read in two ways. Write it without a point between the thousands, or with two digits behind it: 1234.50.</source>
        <translation>%1：“%2”有两种读法。请去掉千位之间的点，或写出两位小数，例如 1234.50。</translation>
    </message>
    <message>
        <source>%1: “%2” has more digits behind the point than %3 has. Round it first.</source>
        <translation>%1：“%2”的小数位数多于 %3 的最小单位。请先四舍五入。</translation>
    </message>
    <message>
        <source>“%1” cannot be read as hours. Write mon-fri 09:00-12:30, 13:30-18:00; sat 10:00-14:00.</source>
        <translation>看不懂工作时间“%1”。请写成：周一至周五 09:00-12:30，13:30-18:00；周六 10:00-14:00。</translation>
    </message>
    <message>
        <source>Two periods overlap: %1. Let one end before the next one begins.</source>
        <translation>有两段时间重叠：%1。请让前一段在后一段开始之前结束。</translation>
    </message>
    <message>
        <source>These hours are never open, so nothing could ever be due. Give at least one period.</source>
        <translation>这些时间里从不上班，任何事情都不会到期。请至少写一段时间。</translation>
    </message>
    <message>
        <source>“%1” cannot be read as a holiday. Write 2026-05-01, 2026-10-01..2026-10-07 or 12-25, one on a line.</source>
        <translation>看不懂节假日“%1”。请写成 2026-05-01、2026-10-01..2026-10-07 或 12-25，每行一个。</translation>
    </message>
    <message>
        <source>“%1” is no time zone. Write one such as Europe/Berlin or Asia/Shanghai.</source>
        <translation>“%1”不是时区。请写成 Asia/Shanghai 或 Europe/Berlin 这样的名称。</translation>
    </message>
    <message>
        <source>Tickets began with these hours, and their deadlines would become others. Add new hours with the day from which they hold.</source>
        <translation>已有工单按这些时间开始计时，改动会使它们的截止时间改变。请添加新的工作时间，并写明生效日期。</translation>
    </message>
    <message>
        <source>This business calendar has no hours yet, so nothing could ever be due. Add them first.</source>
        <translation>这个工作日历还没有工作时间，任何事情都不会到期。请先添加。</translation>
    </message>
    <message>
        <source>Give one minute or more, or leave it empty for no such clock.</source>
        <translation>请填一分钟或以上；留空表示不计这个时。</translation>
    </message>
    <message>
        <source>The policy “%1” measures nothing yet. Give at least one time.</source>
        <translation>策略“%1”还没有要衡量的时间。请至少填一个。</translation>
    </message>
    <message>
        <source>Impact and urgency give another priority. Say why this one, or change those.</source>
        <translation>影响和紧急程度得出的是另一个优先级。请说明理由，或改动它们。</translation>
    </message>
    <message>
        <source>There is no such status of tickets any more. Choose another one.</source>
        <translation>已经没有这个工单状态了。请另选一个。</translation>
    </message>
    <message>
        <source>%2 tickets are in “%1”. Move them into another status first, or retire this one.</source>
        <translation>有 %2 张工单处于“%1”。请先改为其他状态，或停用这个状态。</translation>
    </message>
    <message>
        <source>“%1” is the last status with this meaning. Tickets need one of each.</source>
        <translation>“%1”是这个含义的最后一个状态。工单每种含义都需要一个。</translation>
    </message>
    <message>
        <source>There is no status “%1”. There are: %2.</source>
        <translation>没有状态“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>%1 was closed more than %2 days ago and is not opened again. Open a new ticket, and name this one in “Part of”.</source>
        <translation>%1 关闭已超过 %2 天，不再重新打开。请新建工单，并在“属于”里填上它。</translation>
    </message>
    <message>
        <source>%1 was merged into another ticket. Go on there, or undo the merging.</source>
        <translation>%1 已合并到另一张工单。请在那里继续，或撤销合并。</translation>
    </message>
    <message>
        <source>%1 is open already.</source>
        <translation>%1 本来就是打开的。</translation>
    </message>
    <message>
        <source>%1 would be a part of itself. Choose another ticket.</source>
        <translation>%1 会成为自己的一部分。请选择另一张工单。</translation>
    </message>
    <message>
        <source>The ticket is not there any more.</source>
        <translation>这张工单已经不在了。</translation>
    </message>
    <message>
        <source>There is no ticket “%1”. Give its number, such as T-1042, or its id.</source>
        <translation>没有工单“%1”。请给出编号（例如 T-1042）或 id。</translation>
    </message>
    <message>
        <source>Several tickets are called “%1”. Give the id of the one that is meant.</source>
        <translation>有多张工单叫“%1”。请给出所指那张的 id。</translation>
    </message>
    <message>
        <source>%1 wrote something newer at %2. Read it first; what you wrote is kept.</source>
        <translation>%1 在 %2 又写了新的内容。请先看一下；您写的内容会保留。</translation>
    </message>
    <message>
        <source>Say to whom: --to NAME, or --nobody.</source>
        <translation>请说明交给谁：--to 姓名，或 --nobody。</translation>
    </message>
    <message>
        <source>Say what: write the text behind the ticket, or - to read it from standard input.</source>
        <translation>请写明内容：写在工单后面，或用 - 从标准输入读取。</translation>
    </message>
    <message>
        <source>There is nothing to say yet. Write a text first.</source>
        <translation>还没有内容。请先写点什么。</translation>
    </message>
    <message>
        <source>%1 cannot be merged into itself. Choose another ticket.</source>
        <translation>%1 不能合并到自己。请选择另一张工单。</translation>
    </message>
    <message>
        <source>Choose the messages that are to become a ticket of their own.</source>
        <translation>请选择要拆成单独工单的消息。</translation>
    </message>
    <message>
        <source>Nothing of %1 would be left. Leave it at least one message.</source>
        <translation>这样 %1 就什么都不剩了。请至少留下一条消息。</translation>
    </message>
    <message>
        <source>These messages are of several tickets. Split one ticket at a time.</source>
        <translation>这些消息属于多张工单。请一次只拆分一张。</translation>
    </message>
    <message>
        <source>“%1” holds one value; += and -= are for tags and lists of choices. Write it as field=value.</source>
        <translation>“%1”只有一个值；+= 和 -= 只用于标签和多选字段。请写成 字段=值。</translation>
    </message>
    <message>
        <source>There is already a field called “%1”. Give the new one another name.</source>
        <translation>已经有名为“%1”的字段，请给新字段换个名称。</translation>
    </message>
    <message>
        <source>There is room for %2 more fields of the kind “%1”, and these would be %3. Leave out columns that nobody needs, or give them fields that are there.</source>
        <translation>“%1”还能增加 %2 个字段，而这里要增加 %3 个。请略去不需要的列，或把它们对应到已有字段。</translation>
    </message>
    <message>
        <source>%1: “%2” says no repetition. Write it like “every Friday”, “every 2 weeks” or “every month on the 1st”.</source>
        <translation>%1：“%2”不是重复规则。请写成“每周五”“每两周”或“每月1号”这样的形式。</translation>
    </message>
    <message>
        <source>%1: values that look wrong, and are kept as they are: %2 (“%3”).</source>
        <translation>%1：%2 个值看起来不对，已按原样保留（“%3”）。</translation>
    </message>
    <message>
        <source>There is no pack “%1”. There are %2; a file of one&apos;s own ends in .json.</source>
        <translation>没有名为“%1”的行业模板。可选：%2；自己的模板文件以 .json 结尾。</translation>
    </message>
    <message>
        <source>The pack %1 cannot be used: %2.</source>
        <translation>无法使用行业模板 %1：%2。</translation>
    </message>
    <message>
        <source>The article is not there any more.</source>
        <translation>这篇文章已不存在。</translation>
    </message>
    <message>
        <source>“%1” has no text yet. Write it before it is published.</source>
        <translation>“%1”还没有正文。请先写好再发布。</translation>
    </message>
    <message>
        <source>An article is no translation of itself.</source>
        <translation>文章不能是自己的译文。</translation>
    </message>
    <message>
        <source>“%1” has translations of its own. Make those translations of the other article first.</source>
        <translation>“%1”自己有译文。请先把那些译文改到另一篇文章名下。</translation>
    </message>
    <message>
        <source>There is an article in that language already: “%1”. Change that one instead.</source>
        <translation>该语言已有一篇文章：“%1”。请直接修改那一篇。</translation>
    </message>
    <message>
        <source>There is no article “%1”. “list article” shows all.</source>
        <translation>没有文章“%1”。用“list article”查看全部。</translation>
    </message>
    <message>
        <source>Several articles are called “%1”: %2. Name one by its id.</source>
        <translation>有多篇文章名为“%1”：%2。请用编号指明。</translation>
    </message>
    <message>
        <source>%1 is not solved yet. Resolve it before you write an article from it.</source>
        <translation>%1 尚未解决。请先解决再由它撰写文章。</translation>
    </message>
    <message>
        <source>Nobody answered in %1, so there is nothing to write an article from.</source>
        <translation>%1 中没有人答复，因此没有内容可写成文章。</translation>
    </message>
    <message>
        <source>%1 holds other files. Name an empty folder, or one with an earlier export of the site.</source>
        <translation>%1 里有其他文件。请选择空文件夹，或之前导出过网站的文件夹。</translation>
    </message>
    <message>
        <source>No category is set by itself yet: %1. Suggestions go on.</source>
        <translation>还不会自动设置分类：%1。仍会继续推荐。</translation>
    </message>
    <message>
        <source>Without encryption a password goes to this computer only, and not to %1. Choose TLS or STARTTLS.</source>
        <translation>不加密时密码只能发往本机，不能发往 %1。请选择 TLS 或 STARTTLS。</translation>
    </message>
    <message>
        <source>%1 does not let %2 in. Is the password right? Some providers want an app password here.</source>
        <translation>%1 拒绝 %2 登录。密码是否正确？有些服务商要求使用专用密码（授权码）。</translation>
    </message>
    <message>
        <source>Nothing proves that this is %1: %2. Nothing was sent to it.</source>
        <translation>无法证实对方就是 %1：%2。没有向它发送任何内容。</translation>
    </message>
    <message>
        <source>%1 did not answer as it should: %2</source>
        <translation>%1 的应答不正常：%2</translation>
    </message>
    <message>
        <source>What %1 answers is not understood: %2</source>
        <translation>无法理解 %1 的应答：%2</translation>
    </message>
    <message>
        <source>%1 refused the mail: %2</source>
        <translation>%1 拒收邮件：%2</translation>
    </message>
    <message>
        <source>The line to %1 broke after the mail was handed over and before it was confirmed. It may have gone out.</source>
        <translation>邮件交给 %1 之后、得到确认之前连接中断。邮件可能已经发出。</translation>
    </message>
    <message>
        <source>There is no mail account “%1”. There are: %2</source>
        <translation>没有邮件账号“%1”。现有：%2</translation>
    </message>
    <message>
        <source>No password for %1. Give --password-file, or set RELATA_MAIL_PASSWORD.</source>
        <translation>没有 %1 的密码。请给出 --password-file，或设置 RELATA_MAIL_PASSWORD。</translation>
    </message>
    <message>
        <source>There is no mail account yet. Add one first.</source>
        <translation>还没有邮件账号，请先添加。</translation>
    </message>
    <message>
        <source>“%1” names no server for that.</source>
        <translation>“%1”没有填写相应的服务器。</translation>
    </message>
    <message>
        <source>There is no address to which this reply could go.</source>
        <translation>没有可以发送此回复的邮箱地址。</translation>
    </message>
    <message>
        <source>“%1” cannot stand in the head of a mail.</source>
        <translation>“%1”不能出现在邮件头中。</translation>
    </message>
    <message>
        <source>The mail is out already; it cannot be called back.</source>
        <translation>邮件已经发出，无法撤回。</translation>
    </message>
    <message>
        <source>%1 is no mail, or so broken that nothing of it can be read.</source>
        <translation>%1 不是邮件，或已损坏到无法读取。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The mail is larger than %1 MB; what comes after that was left out.</source>
        <translation>邮件超过 %1 MB，其后的内容未读取。</translation>
    </message>
    <message>
        <source>Parts of the mail are packed into each other too deeply; the innermost were left out.</source>
        <translation>邮件各部分嵌套过深，最内层未读取。</translation>
    </message>
    <message>
        <source>The mail has more than %1 parts; the others were left out.</source>
        <translation>邮件超过 %1 个部分，其余未读取。</translation>
    </message>
    <message>
        <source>The head of the mail is too long; the end of it was left out.</source>
        <translation>邮件头过长，末尾部分未读取。</translation>
    </message>
    <message>
        <source>“%1” has %2 answers on its scale, which figures of another one must not be mixed with. Make a new survey.</source>
        <translation>“%1”在当前量表上已有 %2 个回答，不能与其他量表混用。请新建一个调查。</translation>
    </message>
    <message>
        <source>A score of this survey lies between %1 and %2.</source>
        <translation>该调查的评分应在 %1 到 %2 之间。</translation>
    </message>
    <message>
        <source>%1 is still to come. Give the time at which it happened.</source>
        <translation>%1 还没有到，请填写实际发生的时间。</translation>
    </message>
    <message>
        <source>%1 is before %2 came in: an answer comes after the request. Give a later time.</source>
        <translation>%1 早于收到 %2 的时间：答复不会早于请求，请填写更晚的时间。</translation>
    </message>
    <message>
        <source>The scale of a survey goes from a lower to a higher number, good answers lie on it, and of a hundred tickets between 1 and 100 are asked.</source>
        <translation>调查的量表应由小到大，好评的分数在量表之内，每一百张工单抽取 1 到 100 张。</translation>
    </message>
    <message>
        <source>Deals whose amount is empty in the file, and which stay without one although they have products: %1.</source>
        <translation>文件中没有金额的商机：%1 个。它们虽有产品，也不填金额。</translation>
    </message>
    <message>
        <source>Cells with an error in place of a value (#N/A and the like): %1, first in row %2. They were read as empty.</source>
        <translation>单元格中是错误而不是值（如 #N/A）：%1 个，首个在第 %2 行。已按空值读取。</translation>
    </message>
    <message>
        <source>Cells that point to a text which is not in the workbook: %1, first in row %2. The file is damaged; open it in a spreadsheet program and save it again. They were read as empty.</source>
        <translation>单元格指向工作簿中不存在的文字：%1 个，首个在第 %2 行。文件已损坏；请用电子表格程序打开并重新保存。已按空值读取。</translation>
    </message>
    <message>
        <source>Cards on the server that cannot be read, and were left alone: %1.</source>
        <translation>服务器上无法读取的名片：%1 张，未作改动。</translation>
    </message>
    <message>
        <source>Cards that the server did not hand out: %1. The next sync asks for them again.</source>
        <translation>服务器没有给出的名片：%1 张。下次同步会再次请求。</translation>
    </message>
    <message>
        <source>This address book is kept in step already, as “%1”.</source>
        <translation>这个通讯录已经在同步，名为“%1”。</translation>
    </message>
    <message>
        <source>Cards of companies, which were left out: %1. Import the file once more and say that its rows are companies (relatactl: --as company).</source>
        <translation>公司的名片：%1 张，未导入。请再次导入此文件，并说明各行是公司（relatactl：--as company）。</translation>
    </message>
    <message>
        <source>Cards of people, which were left out: %1. Import the file once more and say that its rows are contacts (relatactl: --as contact).</source>
        <translation>个人的名片：%1 张，未导入。请再次导入此文件，并说明各行是联系人（relatactl：--as contact）。</translation>
    </message>
    <message>
        <source>Pictures and other values of more than %2 KB that were left out: %1, the first (%3) in the card at line %4. Everything else of these cards was read.</source>
        <translation>超过 %2 KB 的图片或其他内容：%1 个，未导入，首个（%3）在第 %4 行的名片中。这些名片的其余内容均已读取。</translation>
    </message>
    <message>
        <source>Cards that break off or are too long: %1, the first at line %2; what could be read was.</source>
        <translation>中断或过长的名片：%1 张，首个在第 %2 行；能读取的部分已读取。</translation>
    </message>
    <message>
        <source>Only tasks, meetings and calls repeat.</source>
        <translation>只有任务、会议和通话可以重复。</translation>
    </message>
    <message>
        <source>The pipeline has a stage “%1” already. Give this one another name.</source>
        <translation>管道中已有阶段“%1”。请换一个名称。</translation>
    </message>
    <message>
        <source>“%1” stood in the stage “%2” (%3), which was deleted. Restore the stage first, then the deal.</source>
        <translation>“%1”所在的阶段“%2”（%3）已被删除。请先恢复该阶段，再恢复商机。</translation>
    </message>
    <message>
        <source>The number %1 is taken (%2). Leave it empty and the next free one is given.</source>
        <translation>编号 %1 已被占用（%2）。留空即可自动取下一个编号。</translation>
    </message>
    <message>
        <source>A rate of %1 in %2 on %3 is there already: %4 (%5). Change that one.</source>
        <translation>%3 已有 %1 兑 %2 的汇率：%4（%5）。请修改那一条。</translation>
    </message>
    <message>
        <source>%1 is no folder that Relata exported, and there are no mails in it. Name a file in it.</source>
        <translation>%1 不是 Relata 导出的文件夹，里面也没有邮件。请指定其中的一个文件。</translation>
    </message>
    <message>
        <source>There is a segment “%1” already. Choose another name.</source>
        <translation>已有名为“%1”的分群，请换一个名称。</translation>
    </message>
    <message>
        <source>The segment would hold itself: %1. Take the condition away that names the segment, here or in one of those in between.</source>
        <translation>这个分群会包含它自己：%1。请在这里或中间某个分群里去掉引用它的条件。</translation>
    </message>
    <message>
        <source>There is no segment “%1”, or more than one is called so. Check how it is written.</source>
        <translation>没有名为“%1”的分群，或不止一个。请检查写法。</translation>
    </message>
    <message>
        <source>Nobody can tell who is in “%1”. %2</source>
        <translation>无法确定“%1”里有哪些人。%2</translation>
    </message>
    <message>
        <source>“%1” is named by the conditions of %2. Take it out of them first, so that they do not change whom they find.</source>
        <translation>%2 的条件引用了“%1”。请先从那里去掉，以免它们的结果悄悄改变。</translation>
    </message>
    <message>
        <source>“%1” is a list with %2 entries on it and stays one. Make a new segment, or take them off the list first.</source>
        <translation>“%1”是已有 %2 个成员的名单，不能改成别的类型。请新建分群，或先移出这些成员。</translation>
    </message>
    <message>
        <source>“%1” holds whoever fits its conditions. Change those, or make a list of your own.</source>
        <translation>“%1”的成员由条件决定。请修改条件，或另建名单。</translation>
    </message>
    <message>
        <source>Give either the name of a segment or a filter with --where.</source>
        <translation>请给出分群名称，或用 --where 给出筛选条件，二者选一。</translation>
    </message>
    <message>
        <source>Say whom: by ids, or with --from another segment, or with --where a filter.</source>
        <translation>请指明是谁：用编号，或用 --from 另一个分群，或用 --where 筛选条件。</translation>
    </message>
    <message>
        <source>“%1” is a segment of other records: one is of people, the other of companies.</source>
        <translation>“%1”的对象不同：一个是联系人，另一个是公司。</translation>
    </message>
    <message>
        <source>Erasing cannot be undone. Look with --dry-run where the person is found, and say --yes.</source>
        <translation>删除无法撤销。请先用 --dry-run 查看此人出现在哪里，再加 --yes 执行。</translation>
    </message>
    <message>
        <source>There is no consent for this purpose by this channel, so nothing may be sent.</source>
        <translation>没有针对此用途和渠道的同意，不能发送。</translation>
    </message>
    <message>
        <source>Consent was withdrawn on %1.</source>
        <translation>已于 %1 撤回同意。</translation>
    </message>
    <message>
        <source>The consent ran out on %1. Ask again before anything is sent.</source>
        <translation>同意已于 %1 到期。发送前请重新征求同意。</translation>
    </message>
    <message>
        <source>The address is suppressed since %1: %2.</source>
        <translation>该地址自 %1 起被屏蔽：%2。</translation>
    </message>
    <message>
        <source>There is no address for this channel.</source>
        <translation>没有这个渠道的地址。</translation>
    </message>
    <message>
        <source>The address is marked as not to be used.</source>
        <translation>该地址已标记为不再使用。</translation>
    </message>
    <message>
        <source>The person is in the recycle bin, or was erased.</source>
        <translation>此人在回收站中，或已被删除。</translation>
    </message>
    <message>
        <source>What was withdrawn stays withdrawn. Note a new consent when the person agrees again.</source>
        <translation>撤回后保持撤回。对方再次同意时，请登记新的同意。</translation>
    </message>
    <message>
        <source>“%1” is part of what was agreed to and does not change. Withdraw the consent, and note a new one.</source>
        <translation>“%1”是当时同意的内容，不能修改。请撤回后登记新的同意。</translation>
    </message>
    <message>
        <source>A line of the ledger is not deleted. Withdraw the consent; undo takes back a mistake.</source>
        <translation>台账记录不能删除。请撤回同意；登记有误可用撤销。</translation>
    </message>
    <message>
        <source>Nobody has agreed on a day that is still to come.</source>
        <translation>同意的日期不能在将来。</translation>
    </message>
    <message>
        <source>“%1” is no channel: it is chat, social or sms.</source>
        <translation>“%1”不是渠道：应为 chat、social 或 sms。</translation>
    </message>
    <message>
        <source>“%1” is no direction: it is in or out.</source>
        <translation>“%1”不是方向：应为 in 或 out。</translation>
    </message>
    <message>
        <source>It says neither its conversation nor whom it is with.</source>
        <translation>既没有写明会话，也没有写明对方是谁。</translation>
    </message>
    <message>
        <source>“%1” is no time as 2026-03-02T09:00:00Z, with its zone.</source>
        <translation>“%1”不是 2026-03-02T09:00:00Z 这样带时区的时间。</translation>
    </message>
    <message>
        <source>“%1” is no state: it is handed, delivered or failed.</source>
        <translation>“%1”不是状态：应为 handed、delivered 或 failed。</translation>
    </message>
    <message>
        <source>The line is longer than 1 MB.</source>
        <translation>这一行超过 1 MB。</translation>
    </message>
    <message>
        <source>The line is no JSON object: %1.</source>
        <translation>这一行不是 JSON 对象：%1。</translation>
    </message>
    <message>
        <source>“%1” is no message that was exported from here.</source>
        <translation>“%1”不是从这里导出的消息。</translation>
    </message>
    <message>
        <source>%1 did not come in by a channel, so that nothing says where a reply goes.</source>
        <translation>%1 不是从渠道进来的，无法得知回复应发往何处。</translation>
    </message>
    <message>
        <source>Nobody here has the number %1, so that there is nobody to log the call with.</source>
        <translation>这里没有人使用号码 %1，无法记录通话。</translation>
    </message>
    <message>
        <source>From %1 there is an article already: “%2” (%3).</source>
        <translation>%1 已经写过一篇文章：“%2”（%3）。</translation>
    </message>
    <message>
        <source>Say what to look for.</source>
        <translation>请写明要查找什么。</translation>
    </message>
    <message>
        <source>Name the folder to write into.</source>
        <translation>请写明要写入的文件夹。</translation>
    </message>
    <message>
        <source>A survey asks between 0 and %1 hours after a ticket is resolved.</source>
        <translation>调查在工单解决后 0 到 %1 小时之间询问。</translation>
    </message>
    <message>
        <source>No customer was asked with the code “%1”.</source>
        <translation>没有用代码“%1”询问过客户。</translation>
    </message>
    <message>
        <source>The survey with the code “%1” has its answer already: %2.</source>
        <translation>代码为“%1”的调查已有回答：%2。</translation>
    </message>
    <message>
        <source>Not enough examples: two categories with at least %2 tickets are needed; so far there are %1. (%3)</source>
        <translation>示例不足：需要两个至少有 %2 张工单的类别，目前有 %1 个。（%3）</translation>
    </message>
    <message>
        <source>%1 does not accept the access token of %2. Such tokens end after an hour or so: get a new one from the provider and enter it.</source>
        <translation>%1 不接受 %2 的访问令牌。这类令牌大约一小时后失效：请向服务商获取新的令牌并填入。</translation>
    </message>
    <message>
        <source>%1 did not begin the encryption that is set (%2), so that nothing was sent to it. With TLS the port is usually 993 and 465, with STARTTLS 143 and 587.</source>
        <translation>%1 没有按设置开始加密（%2），因此没有向它发送任何内容。TLS 的端口通常是 993 和 465，STARTTLS 是 143 和 587。</translation>
    </message>
    <message>
        <source>%1 does not tell of new mails by itself.</source>
        <translation>%1 不会主动通知新邮件。</translation>
    </message>
    <message>
        <source>“%1” is no mail address.</source>
        <translation>“%1”不是邮箱地址。</translation>
    </message>
    <message>
        <source>More than %1 people would get a copy. For that there are campaigns.</source>
        <translation>将有超过 %1 人收到副本。群发请使用营销活动。</translation>
    </message>
    <message>
        <source>This computer has no keychain, and passwords are kept in a file only where the workspace has a passphrase to encrypt it with.</source>
        <translation>本机没有钥匙串；只有工作区设有口令、可用来加密时，密码才会保存在文件里。</translation>
    </message>
    <message>
        <source>There is a campaign “%1” already. Choose another name.</source>
        <translation>已有名为“%1”的营销活动，请换一个名称。</translation>
    </message>
    <message>
        <source>The campaign would end before it begins. Change one of the days.</source>
        <translation>营销活动的结束日期早于开始日期，请修改其中一个日期。</translation>
    </message>
    <message>
        <source>Hours of the day go from 0 to 24.</source>
        <translation>小时数应在 0 到 24 之间。</translation>
    </message>
    <message>
        <source>A limit is 1 or more. Leave the field empty for no limit.</source>
        <translation>限制至少为 1。不限制请留空。</translation>
    </message>
    <message>
        <source>Members of campaigns are people. Choose one from the contacts.</source>
        <translation>营销活动的成员是联系人，请从联系人中选择。</translation>
    </message>
    <message>
        <source>“%1” goes out by another channel than e-mail.</source>
        <translation>“%1”不是通过电子邮件发送的。</translation>
    </message>
    <message>
        <source>“%1” is not running. Start it before anything is sent by it.</source>
        <translation>“%1”未在进行中，请先启动再发送。</translation>
    </message>
    <message>
        <source>A cost is not less than nothing.</source>
        <translation>费用不能为负数。</translation>
    </message>
    <message>
        <source>“%1” is used by %2. Take it out there first, or mark it as no longer used.</source>
        <translation>%2 正在使用“%1”。请先在那里移除，或将其标记为停用。</translation>
    </message>
    <message>
        <source>“%1” cannot be the translation of itself.</source>
        <translation>“%1”不能是自己的译文。</translation>
    </message>
    <message>
        <source>A version that was saved does not change. Save a new one instead.</source>
        <translation>已保存的版本不能修改，请另存为新版本。</translation>
    </message>
    <message>
        <source>A coupon needs a code.</source>
        <translation>优惠码不能为空。</translation>
    </message>
    <message>
        <source>The code “%1” is in this pool already.</source>
        <translation>此优惠码池中已有代码“%1”。</translation>
    </message>
    <message>
        <source>“%1” has no content yet. Write a mail, and choose it.</source>
        <translation>“%1”还没有内容，请撰写邮件并选用。</translation>
    </message>
    <message>
        <source>“%1” has no audience yet. Choose a segment of people.</source>
        <translation>“%1”还没有受众，请选择一个联系人细分。</translation>
    </message>
    <message>
        <source>“%1” is a segment of companies. Mails go to people: choose a segment of those.</source>
        <translation>“%1”是公司细分。邮件发给个人，请选择联系人细分。</translation>
    </message>
    <message>
        <source>The address of the account “%1” cannot send mails.</source>
        <translation>账户“%1”的地址无法发送邮件。</translation>
    </message>
    <message>
        <source>“%1” was started already.</source>
        <translation>“%1”已经启动。</translation>
    </message>
    <message>
        <source>The campaign cannot start yet. %1</source>
        <translation>营销活动还不能启动。%1</translation>
    </message>
    <message>
        <source>“%1” is not paused.</source>
        <translation>“%1”没有暂停。</translation>
    </message>
    <message>
        <source>The campaign was cancelled before it went out.</source>
        <translation>营销活动在发送前已取消。</translation>
    </message>
    <message>
        <source>The mails of this hour are sent; it goes on in the next one.</source>
        <translation>本小时的邮件已发完，下一小时继续。</translation>
    </message>
    <message>
        <source>They have had %1 messages within %2 days, which is the limit of this campaign.</source>
        <translation>%2 天内已收到 %1 条消息，达到此活动的上限。</translation>
    </message>
    <message>
        <source>It is a quiet hour where they live.</source>
        <translation>对方所在地处于免打扰时段。</translation>
    </message>
    <message>
        <source>The server refused %1 mails one after the other, so the campaign was paused. It said: %2</source>
        <translation>服务器连续拒绝了 %1 封邮件，营销活动已暂停。服务器答复：%2</translation>
    </message>
    <message>
        <source>“%1” is no address that mail servers take. Correct it, or use another one.</source>
        <translation>邮件服务器不接受地址“%1”，请更正或使用其他地址。</translation>
    </message>
    <message>
        <source>The content cannot be read (%1). Go back to an earlier version.</source>
        <translation>内容无法读取（%1），请恢复到较早的版本。</translation>
    </message>
    <message>
        <source>A mail has %1 blocks at most.</source>
        <translation>一封邮件最多有 %1 个内容块。</translation>
    </message>
    <message>
        <source>There is no link to unsubscribe that everybody sees. Put [Unsubscribe]({{unsubscribe}}) into the footer.</source>
        <translation>没有人人可见的退订链接。请在页脚中加入 [退订]({{unsubscribe}})。</translation>
    </message>
    <message>
        <source>{{%1}} has no words for people of whom this is not known. Write {{%1|…}} with words that fit everybody.</source>
        <translation>{{%1}} 没有为缺少该信息的人准备替代文字。请写成 {{%1|…}}，并填入适用于所有人的文字。</translation>
    </message>
    <message>
        <source>The subject is missing.</source>
        <translation>缺少主题。</translation>
    </message>
    <message>
        <source>The mail says nothing yet. Add a block.</source>
        <translation>邮件还没有内容，请添加内容块。</translation>
    </message>
    <message>
        <source>The link “%1” leads nowhere. Give a whole address, such as https://example.com/page.</source>
        <translation>链接“%1”无效，请填写完整地址，例如 https://example.com/page。</translation>
    </message>
    <message>
        <source>There is no field {{%1}}.</source>
        <translation>没有字段 {{%1}}。</translation>
    </message>
    <message>
        <source>{{%1}} stands inside of another placeholder. Close the first one before.</source>
        <translation>{{%1}} 位于另一个占位符之内，请先结束前一个。</translation>
    </message>
    <message>
        <source>“%1” is gone, or has nothing in it yet. Choose another one.</source>
        <translation>“%1”已不存在或没有内容，请另选一个。</translation>
    </message>
    <message>
        <source>“%1” must not be used any more. Choose another one, or change until when it may be.</source>
        <translation>“%1”已不能使用。请另选一个，或修改有效期。</translation>
    </message>
    <message>
        <source>{{coupon}} has no pool to take its codes from. Choose one.</source>
        <translation>{{coupon}} 没有对应的优惠码池，请选择一个。</translation>
    </message>
    <message>
        <source>The mail has more than %1 MB. Take out files, or make pictures smaller.</source>
        <translation>邮件超过 %1 MB，请移除文件或缩小图片。</translation>
    </message>
    <message>
        <source>The text has %1 kB. Gmail hides what comes after 102 kB, the link to unsubscribe among it.</source>
        <translation>正文有 %1 kB。Gmail 会隐藏 102 kB 之后的内容，包括退订链接。</translation>
    </message>
    <message>
        <source>A picture has no description for those who do not see pictures.</source>
        <translation>有图片缺少文字说明，看不到图片的人无法了解其内容。</translation>
    </message>
    <message>
        <source>“%1” is no picture.</source>
        <translation>“%1”不是图片。</translation>
    </message>
    <message>
        <source>The pool “%1” has no code left. Add codes, and go on.</source>
        <translation>优惠码池“%1”已用完，请添加优惠码后继续。</translation>
    </message>
    <message>
        <source>There is no code “%1”.</source>
        <translation>没有优惠码“%1”。</translation>
    </message>
    <message>
        <source>The code “%1” was used on %2.</source>
        <translation>优惠码“%1”已于 %2 使用。</translation>
    </message>
    <message>
        <source>Sent from %1; a test mail from it was taken by its server.</source>
        <translation>由 %1 发送；其服务器已接收过测试邮件。</translation>
    </message>
    <message>
        <source>Nobody knows whether %1 can send. Send a test mail to yourself.</source>
        <translation>不确定 %1 能否发送，请先给自己发送测试邮件。</translation>
    </message>
    <message>
        <source>“%1” has no incoming server, so nobody would read who unsubscribes. Add one, or a page for it in the settings.</source>
        <translation>“%1”没有收件服务器，无法读取退订请求。请添加收件服务器，或在设置中填写退订页面。</translation>
    </message>
    <message>
        <source>%1 is an address of a free provider. Many of them refuse mails to large audiences.</source>
        <translation>%1 是免费邮箱地址，许多服务商会拒绝群发邮件。</translation>
    </message>
    <message>
        <source>Whether %1 has SPF, DKIM and DMARC was not looked at. Ask whoever keeps the domain: without them many mails are not shown.</source>
        <translation>未检查 %1 是否配置了 SPF、DKIM 和 DMARC。请向域名管理员确认：缺少这些配置，许多邮件不会被显示。</translation>
    </message>
    <message>
        <source>Text, fallbacks, links and the way out are there. Whether pages answer was not looked at.</source>
        <translation>正文、替代文字、链接和退订方式齐全。未检查页面能否打开。</translation>
    </message>
    <message>
        <source>Would get it: %1 of the audience of %2.</source>
        <translation>%2 人中有 %1 人会收到。</translation>
    </message>
    <message>
        <source>In the audience of %1 nobody may be written to.</source>
        <translation>受众 %1 人中没有可以发送的人。</translation>
    </message>
    <message>
        <source>Left out: %1. %2</source>
        <translation>不发送：%1 人。%2</translation>
    </message>
    <message>
        <source>There are %1 free codes for %2 people. Add codes to the pool.</source>
        <translation>只有 %1 个可用优惠码，而收件人有 %2 人，请向优惠码池添加优惠码。</translation>
    </message>
    <message>
        <source>With this, %1 mails go to personal addresses at Gmail within a day. Beyond %2 Google takes the domain for a bulk sender for good: it then needs SPF, DKIM, DMARC and one-click unsubscribe.</source>
        <translation>这样一天内将有 %1 封邮件发往 Gmail 个人地址。超过 %2 封后，Google 会永久将该域名视为批量发件人，届时需要 SPF、DKIM、DMARC 和一键退订。</translation>
    </message>
    <message>
        <source>“%1” has no list to export: that is for SMS, calls and letters.</source>
        <translation>“%1”没有可导出的名单：只有短信、电话和信函活动才有。</translation>
    </message>
    <message>
        <source>The file has no column that is known for “%1”. It needs a day, a campaign and a cost.</source>
        <translation>文件中没有可识别的“%1”列。需要日期、活动和费用。</translation>
    </message>
    <message>
        <source>Line %1 was left out: “%2” cannot be read.</source>
        <translation>已跳过第 %1 行：无法读取“%2”。</translation>
    </message>
    <message>
        <source>Say either --sent or --again.</source>
        <translation>请指定 --sent 或 --again 之一。</translation>
    </message>
    <message>
        <source>What somebody does counts as engagement. Choose that, or leave “Each time” empty.</source>
        <translation>行为计入互动度。请选择互动度，或将“每次”留空。</translation>
    </message>
    <message>
        <source>The upper limit %1 is below the lower one, %2. Turn them round.</source>
        <translation>上限 %1 低于下限 %2。请对调。</translation>
    </message>
    <message>
        <source>Say why the person is rejected, so that marketing learns.</source>
        <translation>请说明退回原因，市场才能改进。</translation>
    </message>
    <message>
        <source>“%1” was accepted or rejected already. Undo takes that back.</source>
        <translation>“%1”已经接受或退回。可用撤销收回。</translation>
    </message>
    <message>
        <source>There is a journey “%1” already. Choose another name.</source>
        <translation>已有名为“%1”的旅程。请换一个名称。</translation>
    </message>
    <message>
        <source>There is no journey “%1”. Check how it is written.</source>
        <translation>没有名为“%1”的旅程。请检查写法。</translation>
    </message>
    <message>
        <source>Step %1 of the journey cannot be read.</source>
        <translation>旅程的第 %1 步无法读取。</translation>
    </message>
    <message>
        <source>%2 people are on the journey “%1”. End it first, or take them out.</source>
        <translation>旅程“%1”中还有 %2 人。请先结束旅程，或将他们移出。</translation>
    </message>
    <message>
        <source>A published version does not change. Change the draft, and publish that.</source>
        <translation>已发布的版本不能更改。请修改草稿后重新发布。</translation>
    </message>
    <message>
        <source>Nobody can come in. Say first who does.</source>
        <translation>没有人能进入。请先说明谁会进入。</translation>
    </message>
    <message>
        <source>A journey has one way in. Take the other ones out.</source>
        <translation>旅程只有一个入口。请去掉其余入口。</translation>
    </message>
    <message>
        <source>Nothing follows after “%1”. Add a step there, or the end of the journey.</source>
        <translation>“%1”之后没有步骤。请添加一步，或以结束收尾。</translation>
    </message>
    <message>
        <source>“%1” leads to a step that is gone. Choose where it leads.</source>
        <translation>“%1”指向的步骤已不存在。请重新选择。</translation>
    </message>
    <message>
        <source>Nobody ever comes to “%1”. Lead a step to it, or take it out.</source>
        <translation>没有人会走到“%1”。请让某一步通向它，或将其移除。</translation>
    </message>
    <message>
        <source>These steps go in a circle without a wait: %1. Put a wait in between.</source>
        <translation>这些步骤循环且没有等待：%1。请在其中加入等待。</translation>
    </message>
    <message>
        <source>“%1” has no time. Say for how long.</source>
        <translation>“%1”没有时长。请说明多久。</translation>
    </message>
    <message>
        <source>“%1” has no condition. Say what is asked.</source>
        <translation>“%1”没有条件。请说明判断什么。</translation>
    </message>
    <message>
        <source>“%1” names no segment, or one that is gone.</source>
        <translation>“%1”没有指定分群，或分群已不存在。</translation>
    </message>
    <message>
        <source>“%1” names no campaign, or one that is gone.</source>
        <translation>“%1”没有指定营销活动，或营销活动已不存在。</translation>
    </message>
    <message>
        <source>“%1” names no field of a person that fits: %2.</source>
        <translation>“%1”没有指定可用的联系人字段：%2。</translation>
    </message>
    <message>
        <source>“%1” does not say what is to be done.</source>
        <translation>“%1”没有说明要做什么。</translation>
    </message>
    <message>
        <source>“%1” does not say who comes in: by segment, event or date.</source>
        <translation>“%1”没有说明谁会进入：按分群、事件还是日期。</translation>
    </message>
    <message>
        <source>Who may come in again needs a time in between. Say after how many days.</source>
        <translation>可重复进入时需要间隔。请说明间隔多少天。</translation>
    </message>
    <message>
        <source>“%1” gives no points. Say how many.</source>
        <translation>“%1”没有分数。请说明多少分。</translation>
    </message>
    <message>
        <source>The journey has no goal, so nobody can tell later whether it worked.</source>
        <translation>旅程没有目标，之后无法判断是否有效。</translation>
    </message>
    <message>
        <source>“%1” is not switched on.</source>
        <translation>“%1”尚未启用。</translation>
    </message>
    <message>
        <source>%1 was never on this journey.</source>
        <translation>%1 从未进入过此旅程。</translation>
    </message>
    <message>
        <source>The history of this file begins on %1: how things stood before that is not known.</source>
        <translation>此文件的历史从 %1 开始，之前的情况无从得知。</translation>
    </message>
    <message>
        <source>“%1” is no HTTPS address. Mail programs call no other one to unsubscribe.</source>
        <translation>“%1”不是 HTTPS 地址。邮件程序只会访问 HTTPS 地址来退订。</translation>
    </message>
    <message>
        <source>“%1” needs a share between 1 and 99 percent for the first way.</source>
        <translation>“%1”的第一条路需要 1 到 99 之间的百分比。</translation>
    </message>
    <message>
        <source>Line %1 was left out. %2</source>
        <translation>第 %1 行已略过。%2</translation>
    </message>
    <message>
        <source>Customers that were not known and were made: %1.</source>
        <translation>有 %1 位客户尚不存在，已新建。</translation>
    </message>
    <message>
        <source>Categories that were made (%1): %2.</source>
        <translation>新建了 %1 个分类：%2。</translation>
    </message>
    <message>
        <source>Unsubscribed in the file: %1. What they had agreed to is withdrawn, and their addresses are suppressed.</source>
        <translation>文件中已退订：%1 人。其同意已撤回，地址已屏蔽。</translation>
    </message>
    <message>
        <source>Say what is to be set: --unsubscribe-page, --tracking-address, --sms-price or --program.</source>
        <translation>请说明要设置什么：--unsubscribe-page、--tracking-address、--sms-price 或 --program。</translation>
    </message>
    <message>
        <source>That is no number. Write digits.</source>
        <translation>这不是数字，请填写数字。</translation>
    </message>
    <message>
        <source>“%1” is no program that can be run. Give its whole path, like /usr/local/bin/post.</source>
        <translation>“%1”不是可以运行的程序。请填写完整路径，例如 /usr/local/bin/post。</translation>
    </message>
    <message>
        <source>A program may take 1 to 3600 seconds.</source>
        <translation>程序的时限为 1 到 3600 秒。</translation>
    </message>
    <message>
        <source>No program is set that takes this. Give one under “Rules of marketing”, or export a file.</source>
        <translation>尚未设置接收的程序。请在“营销规则”中填写，或导出为文件。</translation>
    </message>
    <message>
        <source>“%1” could not be started: %2</source>
        <translation>无法启动“%1”：%2</translation>
    </message>
    <message>
        <source>“%1” did not end within %2 seconds and was stopped. What it did is not known.</source>
        <translation>“%1”未在 %2 秒内结束，已被停止。它做了什么无从得知。</translation>
    </message>
    <message>
        <source>“%1” failed: %2</source>
        <translation>“%1”出错：%2</translation>
    </message>
    <message>
        <source>The program did not answer for “%1”. Look whether it went out before you try again.</source>
        <translation>程序没有对“%1”作出回答。再试之前请先查看是否已经发出。</translation>
    </message>
    <message>
        <source>“%1” was refused: %2</source>
        <translation>“%1”被拒绝：%2</translation>
    </message>
    <message>
        <source>“%1” is no post: that is for social media and ads.</source>
        <translation>“%1”不是帖子：此功能只用于社交媒体和广告。</translation>
    </message>
    <message>
        <source>“%1” has no text yet. Write it first.</source>
        <translation>“%1”还没有正文，请先写好。</translation>
    </message>
    <message>
        <source>“%1” is out already or is over. Set its status to “Planned” to give it out again.</source>
        <translation>“%1”已经发出或已结束。如需再次发出，请把状态改为“已计划”。</translation>
    </message>
    <message>
        <source>“%1” is no campaign by SMS.</source>
        <translation>“%1”不是短信活动。</translation>
    </message>
    <message>
        <source>That is no price of an SMS segment. Write it like 0.075 EUR.</source>
        <translation>这不是短信每段价格。请写成 0.075 EUR 的形式。</translation>
    </message>
    <message>
        <source>The row does not say whether consent was given or withdrawn. No consent was made of it.</source>
        <translation>该行没有写明是同意还是撤回，因此未登记同意。</translation>
    </message>
    <message>
        <source>“%1” does not say whether consent was given or withdrawn. Write yes or no.</source>
        <translation>“%1”看不出是同意还是撤回，请写“是”或“否”。</translation>
    </message>
    <message>
        <source>The row does not say when consent was given, so that nobody could prove it.</source>
        <translation>该行没有写明何时同意，日后无法证明。</translation>
    </message>
    <message>
        <source>Nobody here has the address “%1”. Import the people first.</source>
        <translation>这里没有人使用地址“%1”。请先导入联系人。</translation>
    </message>
    <message>
        <source>That is known already.</source>
        <translation>已有相同记录。</translation>
    </message>
    <message>
        <source>A variant belongs to a campaign. Choose one.</source>
        <translation>版本属于某场活动。请选择一场活动。</translation>
    </message>
    <message>
        <source>The campaign has a variant “%1” already. Choose another name.</source>
        <translation>活动里已有版本“%1”。请换一个名称。</translation>
    </message>
    <message>
        <source>“%1” is kept for people who are in no variant. Choose another name.</source>
        <translation>“%1”专指不在任何版本中的人。请换一个名称。</translation>
    </message>
    <message>
        <source>A share is 1 to 100 percent of the people.</source>
        <translation>比例须为 1 到 100。</translation>
    </message>
    <message>
        <source>The shares and the hold-out group come to %1 percent. Together they are 100 at most.</source>
        <translation>各版本与对照组的比例合计为百分之 %1，总和不得超过百分之百。</translation>
    </message>
    <message>
        <source>The hold-out group is 0 to 99 percent of the people.</source>
        <translation>对照组须为 0 到 99。</translation>
    </message>
    <message>
        <source>The rest waits 1 to %1 hours.</source>
        <translation>其余的人须等待 1 到 %1 小时。</translation>
    </message>
    <message>
        <source>Mails of “%1” are planned or went out, so its variants stay as they are. Copy the campaign to try others.</source>
        <translation>“%1”的邮件已排定或已发出，版本不再改动。想试别的版本，请复制这场活动。</translation>
    </message>
    <message>
        <source>There is no variant “%1” in this campaign.</source>
        <translation>这场活动没有版本“%1”。</translation>
    </message>
    <message>
        <source>Members are in the variant “%1”, which the campaign has no more. Bring it back.</source>
        <translation>有成员属于版本“%1”，而活动里已没有这个版本。请恢复它。</translation>
    </message>
    <message>
        <source>In the hold-out group: they get nothing, so that the others can be compared.</source>
        <translation>属于对照组：什么也不收，以便与其他人比较。</translation>
    </message>
    <message>
        <source>Would get this variant: %1.</source>
        <translation>会有 %1 人收到这个版本。</translation>
    </message>
    <message>
        <source>Wait %2 hours and get the variant that did better by then: %1.</source>
        <translation>%1 人等待 %2 小时，届时收到更好的版本。</translation>
    </message>
    <message>
        <source>Held out to compare with, and get nothing: %1.</source>
        <translation>%1 人归入对照组，什么也不收，用来比较。</translation>
    </message>
    <message>
        <source>In its other languages the content keeps its own subject.</source>
        <translation>内容的其他语言版本仍用自己的主题。</translation>
    </message>
    <message>
        <source>Opens and clicks are measured: links lead by way of %1. Tell people so where you say what you do with their data.</source>
        <translation>统计打开与点击：链接经过 %1。请在说明如何使用客户数据之处告知客户。</translation>
    </message>
    <message>
        <source>Opens and clicks are not measured, as no endpoint for that is set. Set one on the campaign&apos;s page, or switch it off.</source>
        <translation>没有填写统计地址，因此不统计打开与点击。请在活动页面填写，或关闭统计。</translation>
    </message>
    <message>
        <source>“%1” is no HTTPS address of a page without “?” and “#”. Give one such as https://news.example.com/t.</source>
        <translation>“%1”不是不带“?”和“#”的 HTTPS 地址。请填写如 https://news.example.com/t 的地址。</translation>
    </message>
    <message>
        <source>It is neither JSON nor a line of an access log.</source>
        <translation>既不是 JSON，也不是访问日志的一行。</translation>
    </message>
    <message>
        <source>“%1” is neither “open” nor “click”.</source>
        <translation>“%1”既不是“open”也不是“click”。</translation>
    </message>
    <message>
        <source>“%1” is no time.</source>
        <translation>“%1”不是时间。</translation>
    </message>
    <message>
        <source>It is longer than %1 kB.</source>
        <translation>超过 %1 kB。</translation>
    </message>
    <message>
        <source>“%1” stands for no mail that was sent from here.</source>
        <translation>“%1”不对应从这里发出的任何邮件。</translation>
    </message>
    <message>
        <source>%1 is still to come. Look at the clock of the endpoint.</source>
        <translation>%1 还没有到。请检查统计地址所在服务器的时钟。</translation>
    </message>
    <message>
        <source>%1 is long before the mail was sent. Look at the clock of the endpoint.</source>
        <translation>%1 远早于邮件发出的时间。请检查统计地址所在服务器的时钟。</translation>
    </message>
    <message>
        <source>The file has more than %1 opens and clicks. Bring it in in parts.</source>
        <translation>文件中的打开与点击超过 %1 次。请分几次导入。</translation>
    </message>
    <message>
        <source>There is a mail account “%1” already. Choose another name.</source>
        <translation>已有名为“%1”的邮件账户。请换一个名称。</translation>
    </message>
    <message>
        <source>The password could not be kept, and is known until Relata ends: %1. With a passphrase of the workspace (Settings, File) it is kept in an encrypted file.</source>
        <translation>密码未能保存，只在 Relata 退出前有效：%1。为工作区设置密码（设置 › 文件）后，它会保存在加密文件中。</translation>
    </message>
    <message>
        <source>Nobody wrote a mail in %1.</source>
        <translation>%1 中没有人来信。</translation>
    </message>
    <message>
        <source>“%1” has a ticket already.</source>
        <translation>“%1”已有工单。</translation>
    </message>
    <message>
        <source>%1 is missing, or is not the attached file that was exported: its content is another one. Nothing was imported; bring that file back or export again.</source>
        <translation>%1 缺失，或不是当初导出的附件：内容已不同。没有导入任何内容；请找回该文件，或重新导出。</translation>
    </message>
    <message>
        <source>The stage “%1” is one of the pipeline “%2”. To move the deal there, name that pipeline with --pipeline.</source>
        <translation>阶段“%1”属于管道“%2”。要把商机移到那里，请用 --pipeline 写明该管道。</translation>
    </message>
    <message>
        <source>“%1” is an automatic answer, no mail of a lead.</source>
        <translation>“%1”是自动回复，不是线索的邮件。</translation>
    </message>
    <message>
        <source>The mail is from %1, who is one of us, and no forwarded mail is in it.</source>
        <translation>邮件来自我们自己的 %1，其中没有转发的邮件。</translation>
    </message>
    <message>
        <source>A deal with all of this is there already.</source>
        <translation>已有内容完全相同的商机。</translation>
    </message>
    <message>
        <source>The list has a price of %1 from the quantity %2 already.</source>
        <translation>该价目表中，%1 从数量 %2 起已有价格。</translation>
    </message>
    <message>
        <source>The share of revenue that is left goes from 0 to 100 percent.</source>
        <translation>剩余收入的比例应在百分之 0 到 100 之间。</translation>
    </message>
    <message>
        <source>“%1” answered more than %2 MB and was stopped. What it did is not known.</source>
        <translation>“%1”的回答超过 %2 MB，已被停止。它做了什么无法得知。</translation>
    </message>
    <message>
        <source>Nobody here has the address “%1”, and the row has none for the channel “%2”. The withdrawal was not noted: give that address, or name no channel.</source>
        <translation>这里没有人使用地址“%1”，该行也没有渠道“%2”的地址。撤回未被记录：请提供该地址，或不指定渠道。</translation>
    </message>
    <message>
        <source>%1: what gzip packed there is broken or cut off. Nothing of it was taken.</source>
        <translation>%1：其中的 gzip 数据已损坏或不完整。没有采用任何内容。</translation>
    </message>
    <message>
        <source>%1: unpacked, it is larger than %2 GB. Nothing of it was taken.</source>
        <translation>%1：解压后超过 %2 GB。没有采用任何内容。</translation>
    </message>
    <message>
        <source>It is no line of an access log.</source>
        <translation>这不是访问日志的一行。</translation>
    </message>
    <message>
        <source>%1 has no line of an access log as nginx and Apache write it (common or combined).</source>
        <translation>%1 里没有 nginx 和 Apache 写出的访问日志行（common 或 combined 格式）。</translation>
    </message>
    <message>
        <source>These logs tell of more than %1 pages. Give fewer of them at once.</source>
        <translation>这些日志记录了超过 %1 个页面。请一次少给一些日志。</translation>
    </message>
    <message>
        <source>“%1” is no mail address that readers could write to.</source>
        <translation>“%1”不是读者可以写信的邮件地址。</translation>
    </message>
    <message>
        <source>“%1” is no further score: give scores between %2 and %3 in the order of the questions (4, 5, -), or a line “question: score” for each.</source>
        <translation>“%1”不是有效的分数：请按问题的顺序给出 %2 到 %3 之间的分数（4, 5, -），或每题写一行“问题: 分数”。</translation>
    </message>
    <message>
        <source>These are %1 further scores, and the survey has %2 further questions.</source>
        <translation>给出了 %1 个分数，而调查只有 %2 个其余的打分问题。</translation>
    </message>
    <message>
        <source>The campaign “%1” is none that journeys send: it must go out by e-mail, to those that a journey brings (“Who is reached”).</source>
        <translation>活动“%1”不能由旅程发送：它必须通过电子邮件发出，并以旅程带来的人为对象（“发送范围”）。</translation>
    </message>
    <message>
        <source>The campaign “%1” is not running: start it first, or people would be held up.</source>
        <translation>活动“%1”没有在进行：请先启动它，否则会有人卡在那里。</translation>
    </message>
    <message>
        <source>Is by now in “%1”, which the campaign leaves out.</source>
        <translation>现在已属于“%1”，而活动不包括它。</translation>
    </message>
    <message>
        <source>Is no longer in “%1”.</source>
        <translation>已不再属于“%1”。</translation>
    </message>
    <message>
        <source>Of %1 mails in a row nobody knows whether they were taken; the server said last: %2. Look there before the campaign goes on.</source>
        <translation>连续 %1 封邮件无法得知是否已被接收；服务器最后说：%2。请先到那里查看，再继续活动。</translation>
    </message>
    <message>
        <source>The deal is in another pipeline; the stage “%1” is one of “%2”. Add a column that names the pipeline to move the deal there.</source>
        <translation>该商机在另一条管道里；阶段“%1”属于“%2”。要把商机移过去，请增加一列写明管道。</translation>
    </message>
    <message>
        <source>The stage “%1” is one of the pipeline “%2”. To move the deals there, name that pipeline as well, with pipeline=.</source>
        <translation>阶段“%1”属于管道“%2”。要把商机移过去，请同时用 pipeline= 写明该管道。</translation>
    </message>
    <message>
        <source>It is there already, as %1. Change that one; nothing was written.</source>
        <translation>它已经存在，编号 %1。请修改那一条；没有写入任何内容。</translation>
    </message>
    <message>
        <source>The row is one cell, but would have %2 of them if it were parted by “%1”. Part it as the others are.</source>
        <translation>该行只有一个单元格，但若以“%1”分隔则有 %2 个。请像其他行一样分隔。</translation>
    </message>
    <message>
        <source>The birthday %1 lies ahead. Check its year.</source>
        <translation>生日 %1 在将来，请检查年份。</translation>
    </message>
    <message>
        <source>Nobody can be in touch again within %1 days. Write one day or more, or leave it empty.</source>
        <translation>联系频率不能是 %1 天。请填写一天或更长，或留空。</translation>
    </message>
    <message>
        <source>Formulas without a result: %1, first in row %2. They were read as empty; open the file in a spreadsheet program and save it there.</source>
        <translation>没有计算结果的公式：%1 个，首个在第 %2 行。它们按空白读取；请用电子表格程序打开该文件并保存。</translation>
    </message>
    <message>
        <source>Customers that are not known and will be made: %1.</source>
        <translation>有 %1 位客户尚不存在，将会新建。</translation>
    </message>
    <message>
        <source>Categories that will be made (%1): %2.</source>
        <translation>将新建 %1 个分类：%2。</translation>
    </message>
    <message>
        <source>“%1” is nobody of this workspace; will be added as not active. Rows that keep this owner: %2.</source>
        <translation>这里没有名为“%1”的用户；将添加为停用用户。保留该负责人的行：%2。</translation>
    </message>
    <message>
        <source>Unsubscribed in the file: %1. What they had agreed to will be withdrawn, and their addresses suppressed.</source>
        <translation>文件中已退订：%1 人。其同意将被撤回，地址将被屏蔽。</translation>
    </message>
    <message>
        <source>Left out: %1. Of the first of them: %2</source>
        <translation>不发送：%1 人。第一位的原因：%2</translation>
    </message>
    <message>
        <source>{{%1|}} leaves a gap for people of whom this is not known. Read the sentence without it.</source>
        <translation>{{%1|}} 对未知此项的人会留下空白。请看看没有它时这句话是否通顺。</translation>
    </message>
    <message>
        <source>“%1” has the same address, which gets the message once.</source>
        <translation>与“%1”的地址相同，同一地址只发送一次。</translation>
    </message>
    <message>
        <source>%1 people share their address with somebody else who gets it: an address gets it once.</source>
        <translation>有 %1 人与另一位收件人共用地址：同一地址只发送一次。</translation>
    </message>
    <message>
        <source>The row names no campaign. Say which column does, or write one into each row.</source>
        <translation>此行没有写明营销活动。请指明哪一列是营销活动，或在每一行写上。</translation>
    </message>
    <message>
        <source>The row names nobody. Give an address, a number or a name.</source>
        <translation>此行没有写明是谁。请给出邮箱、电话或姓名。</translation>
    </message>
    <message>
        <source>No stage is called “%1”; such deals were taken as “%2”.</source>
        <translation>没有名为“%1”的阶段；此类商机已归入“%2”。</translation>
    </message>
    <message>
        <source>%1 is not over on %2, and what changed is told from the end of a day on. Take an earlier day.</source>
        <translation>截至 %2，%1 还没有结束，而变化从某一天结束时算起。请选择更早的日期。</translation>
    </message>
    <message>
        <source>A ticket of this customer with this subject and time is there already.</source>
        <translation>该客户同一主题、同一时间的工单已存在。</translation>
    </message>
    <message>
        <source>Birthdays of which no day is known: %1. They are kept with the contact and go out again with a vCard export, but the field stays empty.</source>
        <translation>不知道具体日期的生日：%1 个。它们随联系人保存，导出 vCard 时会一并带出，但字段留空。</translation>
    </message>
    <message>
        <source>Cards of lists on which nobody is, which were left out: %1.</source>
        <translation>略过的空群组名片：%1 张。</translation>
    </message>
    <message>
        <source>Several have the number %1: %2. Say with --with and an id whom you spoke to.</source>
        <translation>号码 %1 有多个主人：%2。请用 --with 加 ID 指明您和谁通了话。</translation>
    </message>
    <message>
        <source>%1 has hours that hold from %2 already. Change those, or choose another day.</source>
        <translation>“%1”已有自 %2 起生效的工作时间。请修改那一个，或另选日期。</translation>
    </message>
    <message>
        <source>%1 has hours that hold from the beginning already. Say from which day these hold.</source>
        <translation>“%1”已有从一开始就生效的工作时间。请说明这一版从哪天起生效。</translation>
    </message>
    <message>
        <source>%1: “%2” says no rhythm. Write every 6 weeks, monthly, every 6 months, yearly or 90 days.</source>
        <translation>%1：看不懂“%2”这个周期。可以写：每6周、每月、每6个月、每年，或 90 天。</translation>
    </message>
    <message>
        <source>Tickets run by the hours of %1, and another time zone would change what was in time. Make another business calendar and choose it in the policies.</source>
        <translation>已有工单按“%1”的工作时间计时，改时区会改变当时是否按时的结论。请新建一份工作日历，并在策略中选用。</translation>
    </message>
    <message>
        <source>Tickets run by the hours of %1, so that it cannot be deleted. Policies can use another one.</source>
        <translation>已有工单按“%1”的工作时间计时，不能删除。可以让策略改用另一份日历。</translation>
    </message>
    <message>
        <source>A status changes now, and the message is of another time. Leave --at or --then out.</source>
        <translation>状态是现在改变的，而消息写的是另一个时间。请去掉 --at 或 --then。</translation>
    </message>
    <message>
        <source>This computer does not know the password of %1: mails are neither fetched nor sent there. Give it on the page of the account (Setup, Mail accounts).</source>
        <translation>本机没有“%1”的密码，邮件既不会收取，也不会发出。请在该账户的页面填写（业务设置 › 邮件账号）。</translation>
    </message>
    <message>
        <source>Mails that wait for the password of %1: %2. Give it on the page of the account (Setup, Mail accounts).</source>
        <translation>有 %2 封邮件在等“%1”的密码。请在该账户的页面填写（业务设置 › 邮件账号）。</translation>
    </message>
    <message>
        <source>Series that go beyond the days from %4 to %5: %1, the first is “%2” at line %3. Only the occurrences on these days became activities (%6); import the file again later for more.</source>
        <translation>有 %1 个重复日程超出 %4 至 %5 的范围，第一个是第 %3 行的“%2”。只有这段时间内的各次成为活动（%6 条）；以后再次导入该文件可得到更多。</translation>
    </message>
    <message>
        <source>Series of more than %4 occurrences: %1, the first is “%2” at line %3; the rest was left out.</source>
        <translation>有 %1 个重复日程超过 %4 次，第一个是第 %3 行的“%2”；其余未导入。</translation>
    </message>
    <message>
        <source>Series that repeat more often than a calendar can show: %1, the first is “%2” at line %3; of each only the first occurrence was taken.</source>
        <translation>有 %1 个日程重复得过于频繁，日历无法显示，第一个是第 %3 行的“%2”；只取了第一次。</translation>
    </message>
    <message>
        <source>Series whose rules cannot be read: %1, the first is “%2” at line %3; of each only the first occurrence was taken.</source>
        <translation>有 %1 个日程的重复规则无法读取，第一个是第 %3 行的“%2”；只取了第一次。</translation>
    </message>
    <message>
        <source>Changes that are meant for an occurrence and all that follow it: %1, the first is “%2” at line %3; of each only the one occurrence was changed.</source>
        <translation>有 %1 处改动针对某一次及之后各次，第一个是第 %3 行的“%2”；只改了那一次。</translation>
    </message>
    <message>
        <source>Cancelled events that were not here were left out: %1.</source>
        <translation>有 %1 个日程已取消，这里也没有，因此未导入。</translation>
    </message>
    <message>
        <source>Entries without an end: %1, the first begins at line %2; what could be read was.</source>
        <translation>有 %1 条没有结尾，第一条从第 %2 行开始；能读的部分已读取。</translation>
    </message>
    <message>
        <source>Values that are too long were left out: %1, the first is %2 at line %3.</source>
        <translation>有 %1 个值过长，未导入，第一个是第 %3 行的 %2。</translation>
    </message>
    <message>
        <source>A contract renews itself for 1 to 1,200 months.</source>
        <translation>合同的续签期限须在 1 到 1,200 个月之间。</translation>
    </message>
    <message>
        <source>A goal is of a person or of a team, not both. Make two goals of them.</source>
        <translation>目标属于个人或团队，不能两者兼有。请分成两个目标。</translation>
    </message>
    <message>
        <source>From 0 to 24 every hour is quiet, and nobody would ever be written to. Leave some hours free, or pause the campaign.</source>
        <translation>从 0 点到 24 点全天免打扰，就永远不会联系任何人。请留出一些时段，或暂停活动。</translation>
    </message>
    <message>
        <source>Nothing is chosen for it yet. Choose what it shows, or take the block out.</source>
        <translation>尚未选择内容。请选择要显示的内容，或去掉这个区块。</translation>
    </message>
    <message>
        <source>It is for some people only, but no segment is chosen. Choose one, or show it to everybody.</source>
        <translation>它只面向部分人，但尚未选择分群。请选择一个分群，或改为对所有人显示。</translation>
    </message>
    <message>
        <source>It gets the same mail as another part of the audience, so nothing is compared. Give it a content or a subject of its own.</source>
        <translation>它与另一部分受众收到的是同一封邮件，无法比较。请给它单独的内容或主题。</translation>
    </message>
    <message>
        <source>%1 of them wait: they have had as many messages as the limit allows (%2 in %3 days).</source>
        <translation>其中 %1 人需等待：他们收到的消息已达上限（%3 天内 %2 条）。</translation>
    </message>
    <message>
        <source>The SMS says nothing yet. Write its text.</source>
        <translation>短信还没有内容。请填写正文。</translation>
    </message>
    <message>
        <source>“%1” is one post for everybody, so {{%2}} stands for nobody and would go out as it is. Write words instead.</source>
        <translation>“%1”是面向所有人的同一条动态，{{%2}} 不对应任何人，会原样发出。请改写成文字。</translation>
    </message>
    <message>
        <source>The same score would be good and open a task. Where low scores are the good ones, choose a method that says “low is good”.</source>
        <translation>同一个分数既算好又会建任务。如果低分才算好，请选择注明“低分为好”的方法。</translation>
    </message>
    <message>
        <source>The priority is the one that impact and urgency give. Choose another one, and the reason with it.</source>
        <translation>优先级就是由影响和紧急程度得出的那个。请另选一个优先级，并同时写明理由。</translation>
    </message>
    <message>
        <source>“%1” cannot have been opened on %2: that day is still to come.</source>
        <translation>“%1”不可能在 %2 立项：那一天还没到。</translation>
    </message>
</context>
<context>
    <name>Product</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Tax class</source>
        <translation>税类</translation>
    </message>
    <message>
        <source>Cost of one</source>
        <translation>单位成本</translation>
    </message>
    <message>
        <source>No longer sold</source>
        <translation>已停售</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Margin (%)</source>
        <translation>毛利率（%）</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>套装</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Id in the source</source>
        <translation>来源中的编号</translation>
    </message>
    <message>
        <source>About</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>组成</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>ProductName</name>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>German</source>
        <translation>德语</translation>
    </message>
    <message>
        <source>French</source>
        <translation>法语</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>西班牙语</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日语</translation>
    </message>
    <message>
        <source>Name in another language</source>
        <translation>其他语言的名称</translation>
    </message>
    <message>
        <source>Names in other languages</source>
        <translation>其他语言的名称</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Open for reading only</source>
        <translation>只读打开</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新建联系人</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>新建公司</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新建任务</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>新建备注</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Open or make another workspace…</source>
        <translation>打开或新建其他工作区…</translation>
    </message>
    <message>
        <source>Import contacts…</source>
        <translation>导入联系人…</translation>
    </message>
    <message>
        <source>Show all acts</source>
        <translation>显示所有操作</translation>
    </message>
    <message>
        <source>Reset the layout of panels</source>
        <translation>重置面板布局</translation>
    </message>
    <message>
        <source>Show in English</source>
        <translation>以英文显示 (English)</translation>
    </message>
    <message>
        <source>Show in Chinese (中文)</source>
        <translation>以中文显示</translation>
    </message>
    <message>
        <source>Light look</source>
        <translation>浅色外观</translation>
    </message>
    <message>
        <source>Dark look</source>
        <translation>深色外观</translation>
    </message>
    <message>
        <source>High contrast look</source>
        <translation>高对比度外观</translation>
    </message>
    <message>
        <source>Close this workspace</source>
        <translation>关闭此工作区</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>保存的视图</translation>
    </message>
    <message>
        <source>Lists and views</source>
        <translation>列表和视图</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复项</translation>
    </message>
    <message>
        <source>Find duplicates</source>
        <translation>查找重复项</translation>
    </message>
    <message>
        <source>Export the list…</source>
        <translation>导出列表…</translation>
    </message>
    <message>
        <source>Data quality</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>Check the data quality</source>
        <translation>检查数据质量</translation>
    </message>
    <message>
        <source>Address books</source>
        <translation>通讯录</translation>
    </message>
    <message>
        <source>Address books on servers</source>
        <translation>服务器上的通讯录</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Quick add…</source>
        <translation>快速添加…</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>New activity</source>
        <translation>新建活动</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>关闭窗口后留在托盘</translation>
    </message>
    <message>
        <source>Look of the system</source>
        <translation>跟随系统外观</translation>
    </message>
    <message>
        <source>This list in a new window</source>
        <translation>在新窗口中打开此列表</translation>
    </message>
    <message>
        <source>This record in a new window</source>
        <translation>在新窗口中打开此记录</translation>
    </message>
    <message>
        <source>Tour of the window</source>
        <translation>窗口导览</translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>锁定窗口</translation>
    </message>
    <message>
        <source>Recycle bin of contacts</source>
        <translation>联系人回收站</translation>
    </message>
    <message>
        <source>Recycle bin of companies</source>
        <translation>公司回收站</translation>
    </message>
    <message>
        <source>History of this record</source>
        <translation>此记录的历史</translation>
    </message>
    <message>
        <source>Recycle bin of activities</source>
        <translation>活动回收站</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>新建商机</translation>
    </message>
    <message>
        <source>Recycle bin of deals</source>
        <translation>商机回收站</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>New quote</source>
        <translation>新建报价单</translation>
    </message>
    <message>
        <source>Recycle bin of quotes</source>
        <translation>报价单回收站</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>Recycle bin of orders</source>
        <translation>订单回收站</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>新建合同</translation>
    </message>
    <message>
        <source>Recycle bin of contracts</source>
        <translation>合同回收站</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新建产品</translation>
    </message>
    <message>
        <source>Recycle bin of products</source>
        <translation>产品回收站</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>业务设置</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Choose a contact, company, lead or deal first</source>
        <translation>请先选择联系人、公司、线索或商机</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>新建线索</translation>
    </message>
    <message>
        <source>Recycle bin of leads</source>
        <translation>线索回收站</translation>
    </message>
    <message>
        <source>Letterhead and quotes</source>
        <translation>信头与报价</translation>
    </message>
    <message>
        <source>Letterhead and rules of quotes</source>
        <translation>信头与报价规则</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>拨打电话</translation>
    </message>
    <message>
        <source>Write a mail</source>
        <translation>写邮件</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Rules for leads</source>
        <translation>线索规则</translation>
    </message>
    <message>
        <source>Folder, pool and rules for leads</source>
        <translation>线索的文件夹、公海与规则</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Recycle bin of tickets</source>
        <translation>工单回收站</translation>
    </message>
    <message>
        <source>Reply to the customer</source>
        <translation>回复客户</translation>
    </message>
    <message>
        <source>Note on the ticket</source>
        <translation>在工单上写备注</translation>
    </message>
    <message>
        <source>Take the ticket</source>
        <translation>接手工单</translation>
    </message>
    <message>
        <source>Resolve the ticket, or open it again</source>
        <translation>解决工单，或重新打开</translation>
    </message>
    <message>
        <source>Choose a ticket first</source>
        <translation>请先选择一张工单</translation>
    </message>
    <message>
        <source>Snooze the ticket, or wake it</source>
        <translation>稍后处理工单，或恢复</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>知识库</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>新建文章</translation>
    </message>
    <message>
        <source>Recycle bin of articles</source>
        <translation>文章回收站</translation>
    </message>
    <message>
        <source>Write the web site of the articles…</source>
        <translation>生成文章网站…</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>营销</translation>
    </message>
    <message>
        <source>New segment</source>
        <translation>新建分群</translation>
    </message>
    <message>
        <source>Recycle bin of segments</source>
        <translation>分群的回收站</translation>
    </message>
    <message>
        <source>Import messages of a chat…</source>
        <translation>导入聊天消息…</translation>
    </message>
    <message>
        <source>Export the replies that wait…</source>
        <translation>导出等待中的回复…</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>新建营销活动</translation>
    </message>
    <message>
        <source>Recycle bin of campaigns</source>
        <translation>营销活动回收站</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容库</translation>
    </message>
    <message>
        <source>New content</source>
        <translation>新建内容</translation>
    </message>
    <message>
        <source>Recycle bin of contents</source>
        <translation>内容回收站</translation>
    </message>
    <message>
        <source>Journey from a template: welcome</source>
        <translation>用模板新建旅程：欢迎</translation>
    </message>
    <message>
        <source>Journey from a template: nurture</source>
        <translation>用模板新建旅程：培育</translation>
    </message>
    <message>
        <source>Journey from a template: win back</source>
        <translation>用模板新建旅程：挽回</translation>
    </message>
    <message>
        <source>Journey from a template: birthday</source>
        <translation>用模板新建旅程：生日</translation>
    </message>
    <message>
        <source>Journey from a template: renewal</source>
        <translation>用模板新建旅程：续约</translation>
    </message>
    <message>
        <source>Journey from a template: after an event</source>
        <translation>用模板新建旅程：会后跟进</translation>
    </message>
    <message>
        <source>There are score rules for people already</source>
        <translation>已经有联系人评分规则</translation>
    </message>
    <message>
        <source>Score rules for people are made; change them under Settings</source>
        <translation>联系人评分规则已建好；可在设置中修改</translation>
    </message>
    <message>
        <source>Usual score rules for people</source>
        <translation>常用联系人评分规则</translation>
    </message>
    <message>
        <source>Journeys</source>
        <translation>旅程</translation>
    </message>
    <message>
        <source>New journey</source>
        <translation>新建旅程</translation>
    </message>
    <message>
        <source>Recycle bin of journeys</source>
        <translation>旅程回收站</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Recycle bin of hand-overs</source>
        <translation>移交回收站</translation>
    </message>
    <message>
        <source>Calendar of campaigns</source>
        <translation>活动日历</translation>
    </message>
    <message>
        <source>Rules of marketing</source>
        <translation>营销规则</translation>
    </message>
    <message>
        <source>Rules of marketing: margin, hand-over, SMS, limits</source>
        <translation>营销规则：毛利、移交、短信、限制</translation>
    </message>
    <message>
        <source>New record in this list</source>
        <translation>在当前列表中新建</translation>
    </message>
    <message>
        <source>Read the visits of the web site…</source>
        <translation>读取网站的访问记录…</translation>
    </message>
    <message>
        <source>Choose a lead first</source>
        <translation>请先选择一条线索</translation>
    </message>
    <message>
        <source>This lead is converted already</source>
        <translation>该线索已转换</translation>
    </message>
    <message>
        <source>Convert the lead…</source>
        <translation>转换线索…</translation>
    </message>
    <message>
        <source>Read the costs of ads…</source>
        <translation>读入广告费用…</translation>
    </message>
</context>
<context>
    <name>Quality</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无负责人</translation>
    </message>
    <message>
        <source>%1 is no address or number: %2</source>
        <translation>%1不是有效的地址或号码：%2</translation>
    </message>
    <message>
        <source>a way to reach it</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>缺少：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>新近</translation>
    </message>
    <message>
        <source>Every e-mail address and web page looks like one, and every phone number has at least six digits.</source>
        <translation>邮箱和网址格式正确，电话号码至少六位。</translation>
    </message>
    <message>
        <source>An activity or a change within the last 365 days.</source>
        <translation>最近 365 天内有活动或修改。</translation>
    </message>
    <message>
        <source>No other record is very likely the same.</source>
        <translation>没有很可能相同的其他记录。</translation>
    </message>
    <message>
        <source>nothing happened for a year</source>
        <translation>一年内没有任何动静</translation>
    </message>
    <message>
        <source>very likely there twice</source>
        <translation>很可能重复</translation>
    </message>
    <message>
        <source>Has an e-mail address or a phone number, and “%1” is filled.</source>
        <translation>有邮箱或电话，并且填写了“%1”。</translation>
    </message>
    <message>
        <source>Unique</source>
        <translation>不重复</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>过时</translation>
    </message>
    <message>
        <source>there twice</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Has an e-mail address or a phone number.</source>
        <translation>有邮箱或电话号码。</translation>
    </message>
    <message>
        <source>very likely there twice, with %1 (%2)</source>
        <translation>很可能与 %1（%2）重复</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>Done: %1</source>
        <translation>已完成：%1</translation>
    </message>
    <message>
        <source>“%2” is not a number. Write it like 1234.5.</source>
        <translation>“%2”不是数字，请按 1234.5 的格式填写。</translation>
    </message>
    <message>
        <source>“%2” is not a date. Write it like 2026-03-14 or tomorrow.</source>
        <translation>“%2”不是日期，请按 2026-03-14 的格式填写，或写“明天”。</translation>
    </message>
    <message>
        <source>“%2” is not a time. Write it like 2026-03-14 15:00 or tomorrow.</source>
        <translation>“%2”不是时间，请按 2026-03-14 15:00 的格式填写，或写“明天”。</translation>
    </message>
    <message>
        <source>“%2” is neither yes nor no.</source>
        <translation>“%2”既不是“是”也不是“否”。</translation>
    </message>
    <message>
        <source>“%2” is not one of the choices: %3.</source>
        <translation>“%2”不在选项之中：%3。</translation>
    </message>
    <message>
        <source>“%2” is not an amount. Write it like 1200 EUR.</source>
        <translation>“%2”不是金额，请按 1200 EUR 的格式填写。</translation>
    </message>
    <message>
        <source>“%2” is not an e-mail address. It needs one @.</source>
        <translation>“%2”不是电子邮件地址，应有一个 @。</translation>
    </message>
    <message>
        <source>“%2” is not a phone number.</source>
        <translation>“%2”不是电话号码。</translation>
    </message>
    <message>
        <source>Nothing is called “%2”. Choose from the list or create it.</source>
        <translation>没有名为“%2”的记录。请从列表中选择或新建。</translation>
    </message>
    <message>
        <source>Several are called “%2”. Choose one from the list.</source>
        <translation>有多条名为“%2”的记录，请从列表中选择。</translation>
    </message>
    <message>
        <source>%1 is needed.</source>
        <translation>%1 必须填写。</translation>
    </message>
    <message>
        <source>%1 is worked out by the program.</source>
        <translation>%1 由程序计算得出。</translation>
    </message>
    <message>
        <source>%1 cannot stand below itself.</source>
        <translation>%1 不能位于自身之下。</translation>
    </message>
    <message>
        <source>This workspace is open for reading only.</source>
        <translation>此工作区以只读方式打开。</translation>
    </message>
    <message>
        <source>Another change is just being saved. Try again in a moment.</source>
        <translation>正在保存另一项更改，请稍后再试。</translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>已删除 %1</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n records</source>
        <translation>
            <numerusform>已删除 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>明天 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>due today, late</source>
        <translation>今天到期，已逾期</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>due tomorrow</source>
        <translation>明天到期</translation>
    </message>
    <message numerus="yes">
        <source>due in %n days</source>
        <translation>
            <numerusform>%n 天后到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>every week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>每年</translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation>
            <numerusform>每%n周</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n months</source>
        <translation>
            <numerusform>每%n个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n years</source>
        <translation>
            <numerusform>每%n年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>每%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>This record does not exist any more.</source>
        <translation>此记录已不存在。</translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <translation>%1（已删除）</translation>
    </message>
    <message>
        <source>“%2” has more digits than a number keeps.</source>
        <translation>“%2”的位数超出了数字能保存的精度。</translation>
    </message>
    <message>
        <source>“%2” can be read in two ways. Write it as 1234.50.</source>
        <translation>“%2”有两种读法。请写成 1234.50 的形式。</translation>
    </message>
    <message>
        <source>“%2” has more digits behind the point than %3 has. Round it first.</source>
        <translation>“%2”的小数位数多于 %3 的最小单位。请先四舍五入。</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>a day of last week</comment>
        <translation>M月d日 ddd</translation>
    </message>
</context>
<context>
    <name>Repetition</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>每%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>every year</source>
        <translation>每年</translation>
    </message>
    <message numerus="yes">
        <source>every %n years</source>
        <translation>
            <numerusform>每%n年</numerusform>
        </translation>
    </message>
    <message>
        <source>every month</source>
        <translation>每月</translation>
    </message>
    <message numerus="yes">
        <source>every %n months</source>
        <translation>
            <numerusform>每%n个月</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on its last day</source>
        <translation>%1的最后一天</translation>
    </message>
    <message>
        <source>%1 on day %2</source>
        <translation>%1的%2日</translation>
    </message>
    <message>
        <source>every weekday</source>
        <translation>每个工作日</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>每周</translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation>
            <numerusform>每%n周</numerusform>
        </translation>
    </message>
    <message>
        <source>every %1</source>
        <comment>weekdays</comment>
        <translation>每%1</translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks on %1</source>
        <translation>
            <numerusform>每%n周的%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1，直到%2</translation>
    </message>
</context>
<context>
    <name>ReportExport</name>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Page (*.pdf)</source>
        <translation>页面 (*.pdf)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Export this report</source>
        <translation>导出此报表</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Amounts in %1</source>
        <translation>金额单位：%1</translation>
    </message>
    <message>
        <source>No filter: everything is counted</source>
        <translation>没有筛选条件：全部计入</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>筛选条件：%1</translation>
    </message>
    <message>
        <source>Rates for open deals: %1</source>
        <translation>进行中商机的汇率：%1</translation>
    </message>
</context>
<context>
    <name>Sales</name>
    <message>
        <source>Who decides, who buys, who is for it and who against: everybody with a say in this deal.</source>
        <translation>谁决策、谁采购、谁支持、谁反对：所有对此商机有影响的人。</translation>
    </message>
    <message>
        <source>Which stage it entered and left, when, and by whom.</source>
        <translation>何时由谁进入和离开了哪个阶段。</translation>
    </message>
    <message numerus="yes">
        <source>%n deals</source>
        <translation>
            <numerusform>%n 个商机</numerusform>
        </translation>
    </message>
    <message>
        <source>No deals yet</source>
        <translation>还没有商机</translation>
    </message>
    <message>
        <source>A deal is a sale that you hope for. A name is enough to begin; it goes from stage to stage.</source>
        <translation>商机是您希望达成的生意。有名称就可以开始，然后逐个阶段推进。</translation>
    </message>
    <message>
        <source>Add a deal</source>
        <translation>添加商机</translation>
    </message>
    <message>
        <source>What was offered for this deal, with each version.</source>
        <translation>为这个商机报过的价，包括每一版。</translation>
    </message>
    <message>
        <source>What was ordered: an accepted quote becomes an order.</source>
        <translation>订购的东西：报价被接受后成为订单。</translation>
    </message>
</context>
<context>
    <name>SalesDocument</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In approval</source>
        <translation>审批中</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已交付</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Half up</source>
        <translation>四舍五入</translation>
    </message>
    <message>
        <source>Half to even</source>
        <translation>四舍六入五成双</translation>
    </message>
    <message>
        <source>Once per tax category</source>
        <translation>每个税类舍入一次</translation>
    </message>
    <message>
        <source>On every line</source>
        <translation>逐行舍入</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>小计</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>不含税金额</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税额</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Discount on all (%)</source>
        <translation>整单折扣（%）</translation>
    </message>
    <message>
        <source>Discount as a sum</source>
        <translation>折扣金额</translation>
    </message>
    <message>
        <source>Prices include tax</source>
        <translation>价格含税</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>舍入方式</translation>
    </message>
    <message>
        <source>Tax is rounded</source>
        <translation>税额舍入</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Text below the lines</source>
        <translation>明细下方的文字</translation>
    </message>
    <message>
        <source>Id in the source</source>
        <translation>来源中的编号</translation>
    </message>
    <message>
        <source>About</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>开具日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>价目表</translation>
    </message>
    <message>
        <source>Takes the place of</source>
        <translation>取代</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>发送日期</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>审批日期</translation>
    </message>
    <message>
        <source>All discounts together (%)</source>
        <translation>折扣合计（%）</translation>
    </message>
    <message>
        <source>Text above the lines</source>
        <translation>明细上方的文字</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>更新的版本</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>订购日期</translation>
    </message>
    <message>
        <source>Amount without lines</source>
        <translation>无明细时的金额</translation>
    </message>
    <message>
        <source>Status today</source>
        <translation>当前状态</translation>
    </message>
    <message>
        <source>Approval asked for by</source>
        <translation>审批申请人</translation>
    </message>
    <message>
        <source>Approval asked for on</source>
        <translation>申请审批日期</translation>
    </message>
</context>
<context>
    <name>SalesGoal</name>
    <message>
        <source>Sales goal</source>
        <translation>销售目标</translation>
    </message>
    <message>
        <source>Sales goals</source>
        <translation>销售目标</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Amount to win</source>
        <translation>目标金额</translation>
    </message>
    <message>
        <source>Deals to win</source>
        <translation>目标单数</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Team as a word</source>
        <translation>团队（文字）</translation>
    </message>
</context>
<context>
    <name>SalesLine</name>
    <message>
        <source>Price of the product</source>
        <translation>产品价格</translation>
    </message>
    <message>
        <source>Sum of the bundle&apos;s parts</source>
        <translation>套装各组成之和</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>价目表</translation>
    </message>
    <message>
        <source>The customer&apos;s own price list</source>
        <translation>客户专用价目表</translation>
    </message>
    <message>
        <source>Converted at the rate of the day</source>
        <translation>按当日汇率换算</translation>
    </message>
    <message>
        <source>Typed by hand</source>
        <translation>手工输入</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>明细行</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>所属单据</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Discount (%)</source>
        <translation>折扣（%）</translation>
    </message>
    <message>
        <source>Tax class</source>
        <translation>税类</translation>
    </message>
    <message>
        <source>Tax (%)</source>
        <translation>税率（%）</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Why this price</source>
        <translation>价格依据</translation>
    </message>
    <message>
        <source>Price from quantity</source>
        <translation>适用起订量</translation>
    </message>
    <message>
        <source>Typed by hand, converted at the rate of the day</source>
        <translation>手工输入，按当日汇率换算</translation>
    </message>
</context>
<context>
    <name>SalesReport</name>
    <message>
        <source>too large to add up</source>
        <translation>数额过大，无法相加</translation>
    </message>
    <message>
        <source>without %1: no rate</source>
        <comment>amounts</comment>
        <translation>不含 %1：无汇率</translation>
    </message>
    <message>
        <source>%1 from %2 on</source>
        <comment>currency, day</comment>
        <translation>%1（%2 起）</translation>
    </message>
    <message>
        <source>No exchange rate into %1, those amounts are in no total. To count them add a rate for %2.</source>
        <comment>base currency, currencies with days</comment>
        <translation>没有折算为 %1 的汇率，这些金额未计入任何合计。要计入，请为 %2 添加汇率。</translation>
    </message>
</context>
<context>
    <name>SalesReports</name>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>What closes when, weighted by its probability</source>
        <translation>何时成交多少，按概率加权</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>按人员</translation>
    </message>
    <message>
        <source>Each category alone</source>
        <translation>各类别单列</translation>
    </message>
    <message>
        <source>Categories added up</source>
        <translation>类别累计</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>漏斗</translation>
    </message>
    <message>
        <source>How far deals get from stage to stage, and how many are still open</source>
        <translation>商机逐阶段走了多远，还有多少进行中</translation>
    </message>
    <message>
        <source>Reached at least</source>
        <translation>至少到达</translation>
    </message>
    <message>
        <source>All stages in order</source>
        <translation>依次经过</translation>
    </message>
    <message>
        <source>Any stage visited</source>
        <translation>到过即计</translation>
    </message>
    <message>
        <source>Cohorts</source>
        <translation>立项批次</translation>
    </message>
    <message>
        <source>What became of the deals opened in each month</source>
        <translation>每月立项的商机结果如何</translation>
    </message>
    <message>
        <source>Time in stage</source>
        <translation>阶段时长</translation>
    </message>
    <message>
        <source>How long deals stay in each stage, and which stage is the bottleneck</source>
        <translation>商机在每个阶段停留多久，哪个阶段是瓶颈</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>销售速度</translation>
    </message>
    <message>
        <source>How much is won a day: open deals, amount, win rate and cycle</source>
        <translation>每天赢得多少：进行中商机、金额、成交率和周期</translation>
    </message>
    <message>
        <source>By pipeline</source>
        <translation>按管道</translation>
    </message>
    <message>
        <source>How many days the window is long</source>
        <translation>统计窗口的天数</translation>
    </message>
    <message>
        <source>Won and lost</source>
        <translation>成交与流失</translation>
    </message>
    <message>
        <source>Why and against whom deals are lost, and from which stage</source>
        <translation>为何流失、输给谁、从哪个阶段流失</translation>
    </message>
    <message>
        <source>By reason</source>
        <translation>按原因</translation>
    </message>
    <message>
        <source>By competitor</source>
        <translation>按竞争对手</translation>
    </message>
    <message>
        <source>By stage before</source>
        <translation>按之前阶段</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>What was to be won, what was won, and what pipeline the rest needs</source>
        <translation>要赢多少、赢了多少、余下还需多少管道</translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <translation>业绩榜</translation>
    </message>
    <message>
        <source>What each person won, by the definitions of the other reports</source>
        <translation>每人赢得多少，口径与其他报表一致</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Calls, meetings, mails, tasks and notes of each person</source>
        <translation>每人的通话、会面、邮件、任务和备注</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Which open deals and leads somebody looks after, and which are about to be forgotten</source>
        <translation>哪些进行中商机和线索有人跟进，哪些快被遗忘</translation>
    </message>
    <message>
        <source>For how many days a touch counts</source>
        <translation>联系在多少天内有效</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>month and year</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>What changed in the pipeline since a day: added, won, lost, moved, amounts, closing days</source>
        <translation>管道自某日以来的变化：新增、成交、流失、换阶段、金额、成交日</translation>
    </message>
    <message>
        <source>Since so many days ago; otherwise since Monday</source>
        <translation>自多少天前起；默认自周一起</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确度</translation>
    </message>
    <message>
        <source>What was forecast when a month began, and what happened</source>
        <translation>月初的预测与实际结果</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>按产品</translation>
    </message>
    <message>
        <source>1 %1 = %2 %3 (%4)</source>
        <translation>1 %1 = %2 %3（%4）</translation>
    </message>
    <message>
        <source>The picture shows the first %1 of %2 rows.</source>
        <translation>图中显示前 %1 行，共 %2 行。</translation>
    </message>
</context>
<context>
    <name>SalesSetup</name>
    <message>
        <source>The steps on the way to a sale, in their order. The last two are won and lost.</source>
        <translation>成交前依次经过的各个步骤，最后两个是成交和流失。</translation>
    </message>
    <message>
        <source>What is to be done whenever a deal enters this stage: a call, a proposal, a question.</source>
        <translation>商机进入此阶段时总要做的事：打电话、发方案、提问题。</translation>
    </message>
    <message numerus="yes">
        <source>%n pipelines</source>
        <translation>
            <numerusform>%n 个销售管道</numerusform>
        </translation>
    </message>
    <message>
        <source>No pipelines</source>
        <translation>没有销售管道</translation>
    </message>
    <message>
        <source>A pipeline is the way that one kind of sale takes. New business and renewals may have one each.</source>
        <translation>销售管道是某一类销售所走的路径。新客户与续约可以各用一个流程。</translation>
    </message>
    <message>
        <source>Add a pipeline</source>
        <translation>添加销售管道</translation>
    </message>
    <message numerus="yes">
        <source>%n stages</source>
        <translation>
            <numerusform>%n 个阶段</numerusform>
        </translation>
    </message>
    <message>
        <source>No stages</source>
        <translation>没有阶段</translation>
    </message>
    <message>
        <source>A stage says how far a deal has come, and how likely it is to be won.</source>
        <translation>阶段表示商机进展到哪一步，以及赢单的可能性。</translation>
    </message>
    <message>
        <source>Add a stage</source>
        <translation>添加阶段</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks of stages</source>
        <translation>
            <numerusform>%n 项阶段任务</numerusform>
        </translation>
    </message>
    <message>
        <source>No tasks of stages yet</source>
        <translation>还没有阶段任务</translation>
    </message>
    <message>
        <source>A deal that enters a stage is given its tasks, due after so many working days. What always has to be done is not forgotten.</source>
        <translation>商机进入阶段时会自动得到该阶段的任务，并在指定的工作日后到期。该做的事不会忘。</translation>
    </message>
    <message>
        <source>Add a task of a stage</source>
        <translation>添加阶段任务</translation>
    </message>
    <message numerus="yes">
        <source>%n loss reasons</source>
        <translation>
            <numerusform>%n 个流失原因</numerusform>
        </translation>
    </message>
    <message>
        <source>No loss reasons</source>
        <translation>没有流失原因</translation>
    </message>
    <message>
        <source>Whoever loses a deal chooses one of these; reports count them.</source>
        <translation>商机流失时从中选择一个原因，报表会按原因统计。</translation>
    </message>
    <message>
        <source>Add a loss reason</source>
        <translation>添加流失原因</translation>
    </message>
    <message numerus="yes">
        <source>%n competitors</source>
        <translation>
            <numerusform>%n 个竞争对手</numerusform>
        </translation>
    </message>
    <message>
        <source>No competitors yet</source>
        <translation>还没有竞争对手</translation>
    </message>
    <message>
        <source>To whom deals are lost. Reports count them with the reasons.</source>
        <translation>商机输给了谁。报表会连同原因一起统计。</translation>
    </message>
    <message>
        <source>Add a competitor</source>
        <translation>添加竞争对手</translation>
    </message>
    <message numerus="yes">
        <source>%n tax classes</source>
        <translation>
            <numerusform>%n 个税类</numerusform>
        </translation>
    </message>
    <message>
        <source>No tax classes yet</source>
        <translation>还没有税类</translation>
    </message>
    <message>
        <source>A name and a rate. Products and lines of quotes name the class that they fall under.</source>
        <translation>一个名称加一个税率。产品和报价明细会注明所属税类。</translation>
    </message>
    <message>
        <source>Add a tax class</source>
        <translation>添加税类</translation>
    </message>
    <message numerus="yes">
        <source>%n exchange rates</source>
        <translation>
            <numerusform>%n 条汇率</numerusform>
        </translation>
    </message>
    <message>
        <source>No exchange rates yet</source>
        <translation>还没有汇率</translation>
    </message>
    <message>
        <source>What one unit of a currency is worth in another, from a day on. Without a rate an amount is named and left out of sums, never guessed.</source>
        <translation>从某天起，一单位货币值多少另一种货币。没有汇率的金额会注明并且不计入合计，绝不猜测。</translation>
    </message>
    <message>
        <source>Add an exchange rate</source>
        <translation>添加汇率</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>没有人员</translation>
    </message>
    <message>
        <source>Whoever records can belong to: those who use this workspace, and colleagues who do not.</source>
        <translation>可以作为记录负责人的人：使用此工作区的人，以及不使用它的同事。</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message numerus="yes">
        <source>%n goals</source>
        <translation>
            <numerusform>%n 个目标</numerusform>
        </translation>
    </message>
    <message>
        <source>No goals yet</source>
        <translation>还没有目标</translation>
    </message>
    <message>
        <source>An amount or a number of deals to win from one day to another, by one person or by everybody. The report says what is attained and what the rest needs.</source>
        <translation>某人或全体在一段时间内要赢得的金额或商机数。报表说明达成多少、余下还需多少。</translation>
    </message>
    <message>
        <source>Add a goal</source>
        <translation>添加目标</translation>
    </message>
    <message numerus="yes">
        <source>%n adjustments</source>
        <translation>
            <numerusform>%n 项调整</numerusform>
        </translation>
    </message>
    <message>
        <source>No adjustments</source>
        <translation>没有调整</translation>
    </message>
    <message>
        <source>What a manager adds to the forecast of a month or takes off it, with the reason. The number of the person stays beside it.</source>
        <translation>主管对某月预测的增减及原因。本人的数字仍列在旁边。</translation>
    </message>
    <message>
        <source>Adjust a forecast</source>
        <translation>调整预测</translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>Deleted the view %1</source>
        <translation>已删除视图“%1”</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Rename view…</source>
        <translation>重命名视图…</translation>
    </message>
    <message>
        <source>Show in the navigation</source>
        <translation>在导航栏中显示</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>删除视图</translation>
    </message>
</context>
<context>
    <name>Segment</name>
    <message>
        <source>People</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途说明</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>名单成员</translation>
    </message>
    <message>
        <source>Member of a segment</source>
        <translation>分群成员</translation>
    </message>
    <message>
        <source>Members of segments</source>
        <translation>分群成员</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Came in by</source>
        <translation>加入方式</translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message numerus="yes">
        <source>%n are new on “%1”</source>
        <translation>
            <numerusform>“%1”新增 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>The list “%1” was made</source>
        <translation>已新建名单“%1”</translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message>
        <source>Tickets that are parts of this one, such as those of one outage.</source>
        <translation>属于这张工单的工单，例如同一次故障的各个报修。</translation>
    </message>
    <message>
        <source>Who is told about it besides its assignee.</source>
        <translation>除负责人外还会告知谁。</translation>
    </message>
    <message>
        <source>Who was told that a clock runs out, and when.</source>
        <translation>何时把将要超时告知了谁。</translation>
    </message>
    <message>
        <source>Tickets whose messages were moved here.</source>
        <translation>消息已移到这里的工单。</translation>
    </message>
    <message numerus="yes">
        <source>%n statuses</source>
        <translation>
            <numerusform>%n 个状态</numerusform>
        </translation>
    </message>
    <message>
        <source>No statuses</source>
        <translation>没有状态</translation>
    </message>
    <message>
        <source>Where tickets stand, in your own words. What a status means decides which clocks run.</source>
        <translation>用自己的说法表示工单处理到哪一步。状态的含义决定哪些计时在走。</translation>
    </message>
    <message>
        <source>Add a status</source>
        <translation>添加状态</translation>
    </message>
    <message numerus="yes">
        <source>%n categories</source>
        <translation>
            <numerusform>%n 个分类</numerusform>
        </translation>
    </message>
    <message>
        <source>No categories</source>
        <translation>没有分类</translation>
    </message>
    <message>
        <source>What tickets are about, for policies and reports.</source>
        <translation>工单关于什么，用于策略和报表。</translation>
    </message>
    <message>
        <source>Add a category</source>
        <translation>添加分类</translation>
    </message>
    <message numerus="yes">
        <source>%n policies</source>
        <translation>
            <numerusform>%n 条策略</numerusform>
        </translation>
    </message>
    <message>
        <source>No SLA policies yet</source>
        <translation>还没有 SLA 策略</translation>
    </message>
    <message>
        <source>How soon tickets are to be answered and resolved, in business hours. The first policy whose condition holds counts; a ticket keeps the times that it got.</source>
        <translation>工单应在多少工作时间内答复和解决。以第一条条件成立的策略为准；工单会保留它得到的时限。</translation>
    </message>
    <message>
        <source>Add a policy</source>
        <translation>添加策略</translation>
    </message>
    <message>
        <source>The hours from a day on, such as mon-fri 09:00-12:30, 13:30-18:00; sat 10:00-14:00, and the holidays, one on a line. Tickets keep the hours that they began with: new hours are added with their first day.</source>
        <translation>某日起的工作时间，例如：周一至周五 09:00-12:30，13:30-18:00；周六 10:00-14:00；节假日每行一个。工单保留开始时的工作时间：新的工作时间请连同生效日期一起添加。</translation>
    </message>
    <message numerus="yes">
        <source>%n calendars</source>
        <translation>
            <numerusform>%n 个日历</numerusform>
        </translation>
    </message>
    <message>
        <source>No business calendars yet</source>
        <translation>还没有工作日历</translation>
    </message>
    <message>
        <source>When the team works: clocks of tickets run only then.</source>
        <translation>团队的上班时间：工单只在这段时间里计时。</translation>
    </message>
    <message>
        <source>Add a calendar</source>
        <translation>添加日历</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation>
            <numerusform>%n 张工单</numerusform>
        </translation>
    </message>
    <message>
        <source>No tickets yet</source>
        <translation>还没有工单</translation>
    </message>
    <message>
        <source>Open a ticket</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>超时 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n mail accounts</source>
        <translation>
            <numerusform>%n 个邮件账号</numerusform>
        </translation>
    </message>
    <message>
        <source>No mail accounts yet</source>
        <translation>还没有邮件账号</translation>
    </message>
    <message>
        <source>Mails to the team become tickets, and replies go out from here. An account has an address and two servers: one from which mails come (IMAP), and one by which they go out (SMTP).</source>
        <translation>发给团队的邮件会成为工单，回复也从这里发出。一个账号有邮箱地址和两个服务器：收件服务器（IMAP）和发件服务器（SMTP）。</translation>
    </message>
    <message>
        <source>Add a mail account</source>
        <translation>添加邮件账号</translation>
    </message>
    <message numerus="yes">
        <source>%n mails</source>
        <translation>
            <numerusform>%n 封邮件</numerusform>
        </translation>
    </message>
    <message>
        <source>No mails without a ticket</source>
        <translation>没有未建工单的邮件</translation>
    </message>
    <message>
        <source>Undeliverable mails and automatic answers open no ticket; they are told here, with the reason.</source>
        <translation>退信和自动回复不会新建工单；它们连同原因列在这里。</translation>
    </message>
    <message>
        <source>What the customer answered in a survey.</source>
        <translation>客户在调查中的回答。</translation>
    </message>
    <message numerus="yes">
        <source>%n surveys</source>
        <translation>
            <numerusform>%n 个调查</numerusform>
        </translation>
    </message>
    <message>
        <source>No surveys yet</source>
        <translation>还没有调查</translation>
    </message>
    <message>
        <source>Add a survey</source>
        <translation>添加调查</translation>
    </message>
    <message>
        <source>Import messages of a chat</source>
        <translation>导入聊天消息</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl *.ndjson);;All files (*)</source>
        <translation>JSON Lines (*.jsonl *.ndjson);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n messages: new tickets %1, joined %2, there already %3</source>
        <translation>
            <numerusform>%n 条消息：新建工单 %1，并入 %2，已存在 %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n of ours told how far they came</source>
        <translation>
            <numerusform> · 得知 %n 条发出消息的状态</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the replies that wait</source>
        <translation>导出等待中的回复</translation>
    </message>
    <message>
        <source>No reply waits for a channel.</source>
        <translation>没有等待导出的回复。</translation>
    </message>
    <message numerus="yes">
        <source>%n replies exported; they are not sent yet</source>
        <translation>
            <numerusform>已导出 %n 条回复；尚未发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Last survey answer: %1 of %2 (%3)</source>
        <translation>最近的调查回答：%1/%2（%3）</translation>
    </message>
    <message>
        <source>%1 % good</source>
        <translation>好评 %1%</translation>
    </message>
    <message>
        <source>net %1</source>
        <translation>净值 %1</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>平均 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 of %n answers</source>
        <translation>
            <numerusform>%1 · %n 个回答，%2</numerusform>
        </translation>
    </message>
    <message>
        <source>What customers are asked once their ticket is resolved: by mail, some hours later, nobody twice in a month. Answers to that mail are read; others are written on the ticket or imported. A bad one opens a task.</source>
        <translation>工单解决后问客户什么：若干小时后用邮件询问，一个月内同一个人不问两次。对该邮件的回复会自动读取；其他回答可写在工单上或导入。差评会新建任务。</translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n 个回答</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody was asked yet</source>
        <translation>还没有询问过任何人</translation>
    </message>
    <message>
        <source>Here stand the customers who were asked, and what they answered. Answers from elsewhere can be imported by their code.</source>
        <translation>这里列出询问过的客户和他们的回答。其他途径得到的回答可以按代码导入。</translation>
    </message>
    <message>
        <source>A ticket is a request of a customer, from whatever channel. A subject is enough to begin; its clocks start by themselves. Mails become tickets once there is a mail account under Setup; those of another program can be imported.</source>
        <translation>工单是客户通过任何渠道提出的请求。填写主题即可开始，计时会自动启动。在“业务设置”中添加邮件账户后，邮件会自动变成工单；其他程序的工单可以导入。</translation>
    </message>
</context>
<context>
    <name>ServiceReports</name>
    <message>
        <source>By policy</source>
        <translation>按策略</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>按人员</translation>
    </message>
    <message>
        <source>By priority</source>
        <translation>按优先级</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>按渠道</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>按分类</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Response and resolution</source>
        <translation>响应与解决</translation>
    </message>
    <message>
        <source>Hours are those in which the team works, less what was paused.</source>
        <translation>小时按团队的工作时间计，扣除暂停。</translation>
    </message>
    <message>
        <source>Hours are all hours, nights and weekends too.</source>
        <translation>小时按全部时间计，包括夜间和周末。</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未解决</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>未答复</translation>
    </message>
    <message>
        <source>Open tickets of customers without an answer: they are in no duration</source>
        <translation>客户尚未得到答复的未解决工单：不计入任何时长</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>First response, h</source>
        <translation>首次响应（小时）</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>90 % within, h</source>
        <translation>九成不超过（小时）</translation>
    </message>
    <message>
        <source>Resolution, h</source>
        <translation>解决（小时）</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>时限达成</translation>
    </message>
    <message>
        <source>Tickets that came in from %1 to %2 and have a target. Kept: answered or resolved within the business time that the policy gives; one that is overdue and still runs is missed, one that still has time is not counted yet. Next response: tickets in which none of the later answers was late.</source>
        <translation>%1 至 %2 收到且有时限的工单。达成：在策略规定的工作时间内答复或解决；已超时仍在计时的算未达成，还有时间的暂不计。后续响应：之后的答复没有一次超时的工单。</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>首次响应</translation>
    </message>
    <message>
        <source>Next response</source>
        <translation>后续响应</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>%1 kept</source>
        <translation>%1达成</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>未达成</translation>
    </message>
    <message>
        <source>All tickets</source>
        <translation>全部工单</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>No tickets came in on these days. Choose a longer period.</source>
        <translation>这些日子没有收到工单，请选择更长的时间范围。</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Business hours</source>
        <translation>工作时间</translation>
    </message>
    <message>
        <source>All hours</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>How long customers wait for the first answer and for the solution</source>
        <translation>客户等待首次答复和解决的时间</translation>
    </message>
    <message>
        <source>How many tickets were answered and resolved in the time that their policy gives</source>
        <translation>有多少工单在策略规定的时间内得到答复和解决</translation>
    </message>
    <message>
        <source>mean of %1 to %2</source>
        <translation>%1 到 %2 的平均值</translation>
    </message>
    <message>
        <source>%1 and more, less %2 and fewer</source>
        <translation>%1 分及以上，减去 %2 分及以下</translation>
    </message>
    <message>
        <source>%1 and more, of %2 to %3</source>
        <translation>%2 到 %3 分中 %1 分及以上</translation>
    </message>
    <message>
        <source>no mail address: %1</source>
        <translation>没有邮箱：%1</translation>
    </message>
    <message>
        <source>that person was asked shortly before: %1</source>
        <translation>不久前问过此人：%1</translation>
    </message>
    <message>
        <source>not in the sample: %1</source>
        <translation>不在抽样中：%1</translation>
    </message>
    <message>
        <source>resolved before the survey asked: %1</source>
        <translation>调查开始前已解决：%1</translation>
    </message>
    <message>
        <source>asked soon: %1</source>
        <translation>稍后询问：%1</translation>
    </message>
    <message>
        <source>asked next: %1</source>
        <translation>即将询问：%1</translation>
    </message>
    <message>
        <source>few answers</source>
        <translation>回答较少</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>调查</translation>
    </message>
    <message>
        <source>What customers answered in surveys, each by its own scale, and who was not asked</source>
        <translation>客户在调查中的回答，各按自己的量表，以及没有询问谁</translation>
    </message>
    <message>
        <source>By survey</source>
        <translation>按调查</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>调查</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>已询问</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回答</translation>
    </message>
    <message>
        <source>Response rate</source>
        <translation>回答率</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>By the method of its survey</source>
        <translation>按该调查的方法</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>What it counts</source>
        <translation>统计方式</translation>
    </message>
    <message>
        <source>Resolved and not asked about: %1</source>
        <translation>已解决但未询问：%1</translation>
    </message>
    <message>
        <source>Nobody was asked on these days. A survey that asks by mail does it by itself: see Setup, Surveys.</source>
        <translation>这些天没有询问任何人。勾选“用邮件询问”的调查会自动进行：见“设置”中的“调查”。</translation>
    </message>
    <message>
        <source>Next response, h</source>
        <translation>后续响应（小时）</translation>
    </message>
    <message>
        <source>Median, of customers who wrote again after an answer</source>
        <translation>中位数，回复后又来信的客户</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>来量</translation>
    </message>
    <message>
        <source>Tickets that came in from %1 to %2, by the clock of this computer and by the channel that they came by. Merged ones are counted once.</source>
        <translation>%1 至 %2 收到的工单，按本机时间和来访渠道统计。合并的工单只计一次。</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Hour of the day</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>When tickets come in, and by which channel</source>
        <translation>工单在什么时间、通过什么渠道进来</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>按时段</translation>
    </message>
    <message>
        <source>By day of the week</source>
        <translation>按星期</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按日</translation>
    </message>
    <message>
        <source>Deflection</source>
        <translation>自助解决</translation>
    </message>
    <message>
        <source>Visits of the web site of articles from %1 to %2, as the logs of its server tell that were read in. A visit ends with a pause of half an hour. Helped at most: those in which an article was read and whose reader did not go on to write within 24 hours; its share is of all visits. It is an upper bound: who leaves without writing may have found nothing. Tickets are those that came in by any way.</source>
        <translation>文章网站从 %1 到 %2 的访问，依据已读取的服务器日志。停顿半小时即算一次访问结束。最多帮到：读了文章且 24 小时内没有再去写信的访问；占比以全部访问为底。这是上限：没有写信就离开的人也可能什么也没找到。工单是通过各种途径收到的全部工单。</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>访问</translation>
    </message>
    <message>
        <source>Read an article</source>
        <translation>读了文章</translation>
    </message>
    <message>
        <source>Went on to write</source>
        <translation>又去写信</translation>
    </message>
    <message>
        <source>Helped at most</source>
        <translation>最多帮到</translation>
    </message>
    <message>
        <source>At most (%)</source>
        <translation>上限（%）</translation>
    </message>
    <message>
        <source>No log of these days was read in. Write the web site of the articles, let a server log who reads it, and read its access log: “Read the visits of the web site…”, or relatactl kb visits.</source>
        <translation>这些天没有读取过日志。请生成文章网站，让服务器记录访问，再读取其访问日志：“读取网站的访问记录…”，或 relatactl kb visits。</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Of %1 of these days no log was read in: they count as days without visits.</source>
        <translation>其中 %1 天没有读取过日志，按没有访问计算。</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>周（起始日）</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>How many readers of the articles needed no ticket, at most</source>
        <translation>最多有多少文章读者不必提交工单</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>按周</translation>
    </message>
    <message>
        <source>First answers that the median is of</source>
        <translation>中位数所依据的首次答复数</translation>
    </message>
    <message>
        <source>Answered again</source>
        <translation>再次答复</translation>
    </message>
    <message>
        <source>Further answers that the median is of</source>
        <translation>中位数所依据的后续答复数</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Resolutions that the median is of</source>
        <translation>中位数所依据的解决数</translation>
    </message>
    <message>
        <source>Up to 1 day</source>
        <translation>1 天以内</translation>
    </message>
    <message>
        <source>Over 1 and up to 3 days</source>
        <translation>1 天以上至 3 天</translation>
    </message>
    <message>
        <source>Over 3 and up to 7 days</source>
        <translation>3 天以上至 7 天</translation>
    </message>
    <message>
        <source>Over 7 and up to 30 days</source>
        <translation>7 天以上至 30 天</translation>
    </message>
    <message>
        <source>Over 30 days</source>
        <translation>30 天以上</translation>
    </message>
    <message>
        <source>Age not known</source>
        <translation>时长未知</translation>
    </message>
    <message>
        <source>Open tickets by age</source>
        <translation>未解决工单的时长</translation>
    </message>
    <message>
        <source>How long what is open has been waiting</source>
        <translation>未解决的工单已经等了多久</translation>
    </message>
    <message>
        <source>All tickets that are open now, whenever they came in, by the time since then; merged ones are not counted. Unanswered: a customer wrote and no person has answered yet. Overdue: a deadline of its policy is over.</source>
        <translation>目前所有未解决的工单（无论何时收到），按收到以来的时长分组；已合并的不计。未答复：客户来信后还没有人答复。逾期：策略规定的某个时限已过。</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>All open tickets</source>
        <translation>全部未解决工单</translation>
    </message>
    <message>
        <source>No ticket is open.</source>
        <translation>没有未解决的工单。</translation>
    </message>
    <message>
        <source>Tickets that came in from %1 to %2. First response: from when the customer first wrote to the first public answer of a person; notes and automatic answers do not count, nor do tickets in which we wrote first, and those that nobody has answered yet are counted beside. Next response: from when a customer wrote again to the next such answer. Resolution: to when it was resolved last. %3 Median: half are faster; nine of ten are as fast as the other figure.</source>
        <translation>%1 至 %2 收到的工单。首次响应：从客户第一次来信到第一次由人公开答复；备注和自动答复不算，由我们先写的工单也不算，尚无人答复的另行列出。后续响应：从客户再次来信到下一次这样的答复。解决：到最后一次解决为止。%3中位数：一半更快；另一个数字表示十分之九不超过该时长。</translation>
    </message>
    <message>
        <source>Reopened, %</source>
        <translation>重新打开率，%</translation>
    </message>
    <message>
        <source>Of those that were resolved at least once</source>
        <translation>占至少解决过一次的工单</translation>
    </message>
    <message>
        <source>From assignment, h</source>
        <translation>分配后，小时</translation>
    </message>
    <message>
        <source>Median, from when it was given to somebody to the first response</source>
        <translation>中位数，从分配给某人到首次响应</translation>
    </message>
    <message>
        <source>mean of %1 to %2, low is good</source>
        <translation>%1 到 %2 的平均分（低分为好）</translation>
    </message>
    <message>
        <source>%1 and fewer, of %2 to %3</source>
        <translation>%1 及以下，量表 %2 到 %3</translation>
    </message>
    <message>
        <source>Customers who were asked from %1 to %2. Each survey keeps its scale and its method, and figures of two surveys are never added up. From and to: where the score lies in 95 of 100 cases (Wilson&apos;s interval of a share, Student&apos;s of a mean, 1.96 standard errors of promoters less detractors, and of few answers at least as far as one more of each kind would move it); it may lie anywhere there.</source>
        <translation>%1 至 %2 期间询问过的客户。每份调查保留自己的量表和方法，不同调查的数字绝不相加。“从”和“到”：100 次中有 95 次分数落在这个区间里（占比用威尔逊区间，平均分用学生 t 区间，推荐者减贬损者用 1.96 倍标准误差；回答少时，区间至少宽到各类再多一个回答所能移动的程度）；真实值可能在其中任何一处。</translation>
    </message>
    <message>
        <source>Other channels</source>
        <translation>其他渠道</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>搜索和命令</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Fold or unfold the navigation</source>
        <translation>折叠或展开导航栏</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>打开菜单</translation>
    </message>
    <message>
        <source>Show or hide panels</source>
        <translation>显示或隐藏面板</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>下一个窗口区域</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>上一个窗口区域</translation>
    </message>
</context>
<context>
    <name>Site</name>
    <message>
        <source>Help centre</source>
        <translation>帮助中心</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>What can we help with?</source>
        <translation>有什么可以帮您？</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer or other words.</source>
        <translation>没有找到。请减少或换一些词再试。</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>更新于 %1</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Related articles</source>
        <translation>相关文章</translation>
    </message>
    <message>
        <source>Further articles</source>
        <translation>其他文章</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>全部文章</translation>
    </message>
    <message>
        <source>There are no articles yet.</source>
        <translation>还没有文章。</translation>
    </message>
    <message>
        <source>Searching needs JavaScript. All articles are listed below.</source>
        <translation>搜索需要 JavaScript。下面列出了全部文章。</translation>
    </message>
    <message>
        <source>Does that not answer your question?</source>
        <translation>没有解决您的问题？</translation>
    </message>
    <message>
        <source>Write to us</source>
        <translation>给我们写信</translation>
    </message>
    <message>
        <source>What do you want to ask?</source>
        <translation>您想问什么？</translation>
    </message>
    <message>
        <source>Type your question: perhaps it is answered here already.</source>
        <translation>请输入您的问题：也许这里已经有答案。</translation>
    </message>
    <message>
        <source>Nothing here answers that. Write to us.</source>
        <translation>这里没有相关解答。请给我们写信。</translation>
    </message>
    <message>
        <source>Say what you want to do, and what happens instead. To go on with an earlier request, answer its mail.</source>
        <translation>请说明您想做什么、实际发生了什么。如要继续之前的请求，请直接回复那封邮件。</translation>
    </message>
</context>
<context>
    <name>SiteProblem</name>
    <message>
        <source>“%1” links to an article that is not there: %2</source>
        <translation>“%1”链接到不存在的文章：%2</translation>
    </message>
    <message>
        <source>“%1” links to an article that is not published: %2</source>
        <translation>“%1”链接到未发布的文章：%2</translation>
    </message>
    <message>
        <source>“%1” links to a record that only the team sees: %2</source>
        <translation>“%1”链接到只有团队能看的记录：%2</translation>
    </message>
    <message>
        <source>“%1” has a link that is not followed: %2</source>
        <translation>“%1”有一个不会跟随的链接：%2</translation>
    </message>
    <message>
        <source>“%1” names a file that is not attached to it: %2</source>
        <translation>“%1”提到的文件没有附在文章上：%2</translation>
    </message>
    <message>
        <source>“%1” has a picture that would be loaded from elsewhere; attach it: %2</source>
        <translation>“%1”有一张要从别处加载的图片，请改为附件：%2</translation>
    </message>
</context>
<context>
    <name>Sla</name>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>等待客户</translation>
    </message>
    <message>
        <source>Waiting for others</source>
        <translation>等待第三方</translation>
    </message>
    <message>
        <source>SLA policy</source>
        <translation>SLA 策略</translation>
    </message>
    <message>
        <source>SLA policies</source>
        <translation>SLA 策略</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Tickets for which</source>
        <translation>适用的工单</translation>
    </message>
    <message>
        <source>Business calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>First response within (min)</source>
        <translation>首次响应时限（分钟）</translation>
    </message>
    <message>
        <source>Next response within (min)</source>
        <translation>后续响应时限（分钟）</translation>
    </message>
    <message>
        <source>Resolution within (min)</source>
        <translation>解决时限（分钟）</translation>
    </message>
    <message>
        <source>First response pauses while</source>
        <translation>首次响应在以下状态暂停</translation>
    </message>
    <message>
        <source>Next response pauses while</source>
        <translation>后续响应在以下状态暂停</translation>
    </message>
    <message>
        <source>Resolution pauses while</source>
        <translation>解决计时在以下状态暂停</translation>
    </message>
    <message>
        <source>Told at last</source>
        <translation>最后告知</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>升级提醒</translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation>升级提醒</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>计时</translation>
    </message>
    <message>
        <source>Used (%)</source>
        <translation>已用（%）</translation>
    </message>
    <message>
        <source>Times reopened before</source>
        <translation>此前重新打开次数</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>确认时间</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>首次响应</translation>
    </message>
    <message>
        <source>Next response</source>
        <translation>后续响应</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解决</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>Omitted</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>Pipeline (category)</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Best case</source>
        <translation>最佳情况</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已成交</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Probability (%)</source>
        <translation>概率（%）</translation>
    </message>
    <message>
        <source>Forecast category</source>
        <translation>预测类别</translation>
    </message>
    <message>
        <source>Idle after (days)</source>
        <translation>停滞天数</translation>
    </message>
    <message>
        <source>Required fields</source>
        <translation>必填字段</translation>
    </message>
    <message>
        <source>Exit criteria</source>
        <translation>离开条件</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>StageTask</name>
    <message>
        <source>Task of a stage</source>
        <translation>阶段任务</translation>
    </message>
    <message>
        <source>Tasks of stages</source>
        <translation>阶段任务</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Due after working days</source>
        <translation>到期（工作日后）</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>顺序</translation>
    </message>
</context>
<context>
    <name>StageVisit</name>
    <message>
        <source>Stage history</source>
        <translation>阶段历史</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>进入</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Loss reason</source>
        <translation>流失原因</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>竞争对手</translation>
    </message>
</context>
<context>
    <name>Survey</name>
    <message>
        <source>Satisfaction (CSAT)</source>
        <translation>满意度（CSAT）</translation>
    </message>
    <message>
        <source>Effort (CES)</source>
        <translation>费力度（CES）</translation>
    </message>
    <message>
        <source>Recommendation (NPS)</source>
        <translation>推荐意愿（NPS）</translation>
    </message>
    <message>
        <source>Share of good answers</source>
        <translation>好评占比</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Promoters less detractors</source>
        <translation>推荐者减贬损者</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>调查</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>调查</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>调查内容</translation>
    </message>
    <message>
        <source>Told as</source>
        <translation>计算方式</translation>
    </message>
    <message>
        <source>Questions (one on a line)</source>
        <translation>问题（一行一个）</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Scale from</source>
        <translation>量表下限</translation>
    </message>
    <message>
        <source>Scale to</source>
        <translation>量表上限</translation>
    </message>
    <message>
        <source>Good from</source>
        <translation>几分以上算好</translation>
    </message>
    <message>
        <source>Of the tickets (%)</source>
        <translation>抽样比例（%）</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Survey answer</source>
        <translation>调查回答</translation>
    </message>
    <message>
        <source>Survey answers</source>
        <translation>调查回答</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Counted for</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>询问时间</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>回答时间</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Asks by mail once a ticket is resolved</source>
        <translation>工单解决后用邮件询问</translation>
    </message>
    <message>
        <source>Hours after resolving</source>
        <translation>解决后的小时数</translation>
    </message>
    <message>
        <source>Nobody twice within (days)</source>
        <translation>多少天内同一人不问两次</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>询问的地址</translation>
    </message>
    <message>
        <source>Further questions with a score (one on a line)</source>
        <translation>其余打分问题（每行一个）</translation>
    </message>
    <message>
        <source>Further scores</source>
        <translation>其余分数</translation>
    </message>
    <message>
        <source>Share of good answers, low is good</source>
        <translation>好评占比（低分为好）</translation>
    </message>
    <message>
        <source>Mean, low is good</source>
        <translation>平均分（低分为好）</translation>
    </message>
    <message>
        <source>Good from (up to, where low is good)</source>
        <translation>几分以上算好（低分为好时：几分以下）</translation>
    </message>
    <message>
        <source>Opens a task up to (from, where low is good)</source>
        <translation>几分以下建任务（低分为好时：几分以上）</translation>
    </message>
</context>
<context>
    <name>System</name>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Currencies</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Base currency</source>
        <translation>基准货币</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>保存的视图</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>保存的视图</translation>
    </message>
    <message>
        <source>List of</source>
        <translation>列表对象</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Custom field</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Custom fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>所属对象</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Found by search</source>
        <translation>可搜索</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Import mapping</source>
        <translation>导入映射</translation>
    </message>
    <message>
        <source>Import mappings</source>
        <translation>导入映射</translation>
    </message>
    <message>
        <source>Shape of file</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>映射</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>Tag</name>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Tagging</source>
        <translation>标签关联</translation>
    </message>
    <message>
        <source>Taggings</source>
        <translation>标签关联</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>TaxClass</name>
    <message>
        <source>Taxed</source>
        <translation>应税</translation>
    </message>
    <message>
        <source>Zero-rated</source>
        <translation>零税率</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>免税</translation>
    </message>
    <message>
        <source>Reverse charge</source>
        <translation>反向征税</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>出口</translation>
    </message>
    <message>
        <source>Tax class</source>
        <translation>税类</translation>
    </message>
    <message>
        <source>Tax classes</source>
        <translation>税类</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rate (%)</source>
        <translation>税率（%）</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>No longer offered</source>
        <translation>不再提供</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>My name</source>
        <translation>我的姓名</translation>
    </message>
    <message>
        <source>My e-mail</source>
        <translation>我的邮箱</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Used on</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <source>Only offered to</source>
        <translation>仅提供给</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>No longer offered</source>
        <translation>不再提供</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
</context>
<context>
    <name>TemplatesSetup</name>
    <message numerus="yes">
        <source>%n templates</source>
        <translation>
            <numerusform>%n 个模板</numerusform>
        </translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>还没有模板</translation>
    </message>
    <message>
        <source>A mail or note that is written once and used for many: fields such as {{contact.given_name}} are filled in from the record.</source>
        <translation>写一次、反复使用的邮件或备注：{{contact.name}} 之类的字段由记录填入。</translation>
    </message>
    <message>
        <source>Add a template</source>
        <translation>添加模板</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Clock</source>
        <translation>计时</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>第一条消息</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Why another priority than the matrix gives</source>
        <translation>为何不用矩阵得出的优先级</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态含义</translation>
    </message>
    <message>
        <source>In this status since</source>
        <translation>进入此状态的时间</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>How it got its assignee</source>
        <translation>负责人的由来</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>合并到</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Times reopened</source>
        <translation>重新打开次数</translation>
    </message>
    <message>
        <source>Id in the source</source>
        <translation>来源中的 id</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>SLA policy</source>
        <translation>SLA 策略</translation>
    </message>
    <message>
        <source>Hours it began with</source>
        <translation>开始时的工作时间</translation>
    </message>
    <message>
        <source>First response within (min)</source>
        <translation>首次响应时限（分钟）</translation>
    </message>
    <message>
        <source>Next response within (min)</source>
        <translation>后续响应时限（分钟）</translation>
    </message>
    <message>
        <source>Resolution within (min)</source>
        <translation>解决时限（分钟）</translation>
    </message>
    <message>
        <source>First response due</source>
        <translation>首次响应截止</translation>
    </message>
    <message>
        <source>Next response due</source>
        <translation>后续响应截止</translation>
    </message>
    <message>
        <source>Resolution due</source>
        <translation>解决截止</translation>
    </message>
    <message>
        <source>Warned from</source>
        <translation>开始预警</translation>
    </message>
    <message>
        <source>Next escalation</source>
        <translation>下次升级</translation>
    </message>
    <message>
        <source>First answered</source>
        <translation>首次答复</translation>
    </message>
    <message>
        <source>Customer wrote last</source>
        <translation>客户最近来信</translation>
    </message>
    <message>
        <source>Answered last</source>
        <translation>最近答复</translation>
    </message>
    <message>
        <source>First response took (s)</source>
        <translation>首次响应用时（秒）</translation>
    </message>
    <message>
        <source>Resolution took (s)</source>
        <translation>解决用时（秒）</translation>
    </message>
    <message>
        <source>First response missed</source>
        <translation>首次响应未达标</translation>
    </message>
    <message>
        <source>A next response missed</source>
        <translation>有后续响应未达标</translation>
    </message>
    <message>
        <source>Resolution missed</source>
        <translation>解决未达标</translation>
    </message>
    <message>
        <source>Clocks paused</source>
        <translation>计时暂停</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>计时</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation>升级提醒</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>下属工单</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>关注者</translation>
    </message>
    <message>
        <source>Merged in</source>
        <translation>合并进来</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>From (contact)</source>
        <translation>来自（联系人）</translation>
    </message>
    <message>
        <source>From (name)</source>
        <translation>来自（姓名）</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Written by a machine</source>
        <translation>机器生成</translation>
    </message>
    <message>
        <source>Ticket status</source>
        <translation>工单状态</translation>
    </message>
    <message>
        <source>Ticket statuses</source>
        <translation>工单状态</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>No longer offered</source>
        <translation>不再提供</translation>
    </message>
    <message>
        <source>Ticket category</source>
        <translation>工单分类</translation>
    </message>
    <message>
        <source>Ticket categories</source>
        <translation>工单分类</translation>
    </message>
    <message>
        <source>Event of a ticket</source>
        <translation>工单事件</translation>
    </message>
    <message>
        <source>Events of tickets</source>
        <translation>工单事件</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Follower</source>
        <translation>关注者</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>Web form</source>
        <translation>网页表单</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>社交媒体</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>等待客户</translation>
    </message>
    <message>
        <source>Waiting for others</source>
        <translation>等待第三方</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>By a rule</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>Who answered this customer last</source>
        <translation>最近答复过该客户的人</translation>
    </message>
    <message>
        <source>Nobody was free</source>
        <translation>没有人有空</translation>
    </message>
    <message>
        <source>No rule fits</source>
        <translation>没有适用的规则</translation>
    </message>
    <message>
        <source>Answered first</source>
        <translation>首先答复</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>即将超时</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>未达标</translation>
    </message>
    <message>
        <source>Public message</source>
        <translation>公开消息</translation>
    </message>
    <message>
        <source>Note for the team</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>From the customer</source>
        <translation>客户发来</translation>
    </message>
    <message>
        <source>To the customer</source>
        <translation>发给客户</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Split off from</source>
        <translation>拆分自</translation>
    </message>
    <message>
        <source>Snoozed until</source>
        <translation>稍后处理至</translation>
    </message>
    <message>
        <source>Mail account</source>
        <translation>邮件账号</translation>
    </message>
    <message>
        <source>May belong to</source>
        <translation>可能属于</translation>
    </message>
    <message>
        <source>Subject of the mail</source>
        <translation>邮件主题</translation>
    </message>
    <message>
        <source>From (address)</source>
        <translation>发件地址</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Copy to</source>
        <translation>抄送</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>Answers Message-ID</source>
        <translation>回复的 Message-ID</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>邮件会话</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>投递状态</translation>
    </message>
    <message>
        <source>Goes out from</source>
        <translation>最早发出时间</translation>
    </message>
    <message>
        <source>What the server said</source>
        <translation>服务器应答</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Being handed over</source>
        <translation>正在交给服务器</translation>
    </message>
    <message>
        <source>Handed over to the server</source>
        <translation>已交给服务器</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>发送失败</translation>
    </message>
    <message>
        <source>Came back undelivered</source>
        <translation>被退信</translation>
    </message>
    <message>
        <source>Unknown: it may have gone out</source>
        <translation>未知：可能已发出</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>已暂停发送</translation>
    </message>
    <message>
        <source>Survey answers</source>
        <translation>调查回答</translation>
    </message>
    <message>
        <source>First response pauses while</source>
        <translation>首次响应暂停于</translation>
    </message>
    <message>
        <source>Next response pauses while</source>
        <translation>后续响应暂停于</translation>
    </message>
    <message>
        <source>Resolution pauses while</source>
        <translation>解决暂停于</translation>
    </message>
    <message>
        <source>Blind copy to</source>
        <translation>密送</translation>
    </message>
    <message>
        <source>Answers go to</source>
        <translation>回复地址</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Customer asked first</source>
        <translation>客户首次来信</translation>
    </message>
    <message>
        <source>Reply did not arrive</source>
        <translation>回复未送达</translation>
    </message>
    <message>
        <source>A copy came back undelivered</source>
        <translation>抄送被退回</translation>
    </message>
    <message>
        <source>The computer&apos;s clock was behind</source>
        <translation>电脑时钟偏慢</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Lists and views</source>
        <translation>列表与视图</translation>
    </message>
    <message>
        <source>Each kind of record has its list here, with how many there are now. Filters that you save stand below them.</source>
        <translation>每类记录都有自己的列表，右侧是当前数量。保存的筛选显示在下方。</translation>
    </message>
    <message>
        <source>A list, and the record beside it</source>
        <translation>列表与旁边的记录</translation>
    </message>
    <message>
        <source>Choose a row to see all about it. Double-click or F2 edits a cell in place; what you change is saved at once. Panels can be moved, split and floated.</source>
        <translation>选中一行即可查看它的全部内容。双击或按 F2 可直接编辑单元格，更改会立即保存。面板可以移动、拆分和浮动。</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>查找一切</translation>
    </message>
    <message>
        <source>%1 finds people by name, pinyin, part of an address or any three digits of a phone number, and every command, with its keys.</source>
        <translation>按 %1 可用姓名、拼音、邮箱片段或电话中的任意三位数字找人，也能找到每个命令及其快捷键。</translation>
    </message>
    <message>
        <source>Write something down</source>
        <translation>随手记下</translation>
    </message>
    <message>
        <source>A contact needs no more than a name. Dates are typed as you say them: tomorrow 3pm, next monday. %1 brings a whole list in.</source>
        <translation>新建联系人只需要名称。日期怎么说就怎么写：明天下午3点、下周一。按 %1 可导入整份名单。</translation>
    </message>
    <message>
        <source>Take anything back</source>
        <translation>随时反悔</translation>
    </message>
    <message>
        <source>%1 undoes the last act by its name, also after a restart; the arrow shows those before. So try things out.</source>
        <translation>按 %1 按名称撤销上一步，重启之后也可以；箭头里是更早的操作。放心尝试吧。</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>其他功能</translation>
    </message>
    <message>
        <source>Import, export, duplicates, settings and the help are in this menu. %1 opens the help; this tour can be taken again from there.</source>
        <translation>导入、导出、查重、设置和帮助都在这个菜单里。按 %1 打开帮助，也可以从那里重新观看导览。</translation>
    </message>
</context>
<context>
    <name>User</name>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>May approve discounts up to (%)</source>
        <translation>可审批的折扣上限（%）</translation>
    </message>
</context>
<context>
    <name>VelocityReport</name>
    <message numerus="yes">
        <source>Sales velocity, %n days up to %1</source>
        <translation>
            <numerusform>销售速度，截至 %1 的 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Velocity = open deals × average won amount × win rate ÷ median cycle in days. Win rate of closed = won ÷ (won + lost) closed in the window; win rate of opened = won so far ÷ deals opened in the window. Cycle = from the day a deal was opened to the day it was won.</source>
        <translation>速度 = 进行中商机数 × 平均成交额 × 成交率 ÷ 周期中位数（天）。已关闭成交率 = 窗口内结束的 成交 ÷（成交 + 流失）；立项成交率 = 至今成交 ÷ 窗口内立项。周期 = 立项日到成交日。</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Open deals</source>
        <translation>进行中商机</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>closed in the window</source>
        <translation>窗口内结束</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>Average won</source>
        <translation>平均成交额</translation>
    </message>
    <message>
        <source>Win rate of closed</source>
        <translation>已关闭成交率</translation>
    </message>
    <message>
        <source>won ÷ (won + lost)</source>
        <translation>成交 ÷（成交 + 流失）</translation>
    </message>
    <message>
        <source>Win rate of opened</source>
        <translation>立项成交率</translation>
    </message>
    <message>
        <source>won so far ÷ opened in the window</source>
        <translation>至今成交 ÷ 窗口内立项</translation>
    </message>
    <message>
        <source>Cycle, median</source>
        <translation>周期中位数</translation>
    </message>
    <message>
        <source>Cycle, 80 %</source>
        <translation>周期 80 %</translation>
    </message>
    <message>
        <source>four of five took no longer</source>
        <translation>五分之四不超过此值</translation>
    </message>
    <message>
        <source>Velocity a day</source>
        <translation>每日速度</translation>
    </message>
    <message>
        <source>not enough data</source>
        <translation>数据不足</translation>
    </message>
    <message numerus="yes">
        <source>only %n closed</source>
        <comment>deals</comment>
        <translation>
            <numerusform>仅 %n 个已关闭</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无负责人</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>Not enough data: %n deals closed in the window. Rates say little below %1.</source>
        <comment>deals</comment>
        <translation>
            <numerusform>数据不足：窗口内结束了 %n 个商机。少于 %1 个时比率意义不大。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
</context>
<context>
    <name>WinLossReport</name>
    <message numerus="yes">
        <source>Not enough data: %n deals were closed in the period.</source>
        <comment>deals</comment>
        <translation>
            <numerusform>数据不足：期间结束了 %n 个商机。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>No reason told</source>
        <translation>未说明原因</translation>
    </message>
    <message>
        <source>No competitor named</source>
        <translation>未注明对手</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无负责人</translation>
    </message>
    <message>
        <source>closed %1 – %2</source>
        <translation>%1 – %2 结束</translation>
    </message>
    <message>
        <source>Why deals are lost (%1)</source>
        <translation>流失原因（%1）</translation>
    </message>
    <message>
        <source>Won and lost by competitor (%1)</source>
        <translation>按竞争对手的成交与流失（%1）</translation>
    </message>
    <message>
        <source>From which stage deals are won and lost (%1)</source>
        <translation>从哪个阶段成交或流失（%1）</translation>
    </message>
    <message>
        <source>Won and lost by person (%1)</source>
        <translation>按人员的成交与流失（%1）</translation>
    </message>
    <message>
        <source>Win rate = won ÷ (won + lost) of what closed in the period. Share = of all lost deals. Amounts at the rate of each deal&apos;s closing day. The last columns say in which stage they stood before.</source>
        <translation>成交率 = 期间结束的 成交 ÷（成交 + 流失）。占比 = 占全部流失。金额按各商机结束日的汇率折算。最后几列是此前所在阶段。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>Share of lost</source>
        <translation>占流失比</translation>
    </message>
    <message>
        <source>Win rate of closed</source>
        <translation>已关闭成交率</translation>
    </message>
    <message>
        <source>Won amount</source>
        <translation>成交金额</translation>
    </message>
    <message>
        <source>Lost amount</source>
        <translation>流失金额</translation>
    </message>
    <message>
        <source>stage not known</source>
        <translation>阶段未知</translation>
    </message>
    <message>
        <source>lost from that stage</source>
        <translation>从该阶段流失</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>only %n</source>
        <comment>deals</comment>
        <translation>
            <numerusform>仅 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>No product named</source>
        <translation>未注明产品</translation>
    </message>
    <message>
        <source>Won and lost by product (%1)</source>
        <translation>按产品的成交与流失（%1）</translation>
    </message>
    <message>
        <source>A product has the amounts of its lines; a deal of several products counts with each of them.</source>
        <translation>产品按其明细行的金额计算；包含多个产品的商机在每个产品中各计一次。</translation>
    </message>
</context>
<context>
    <name>relata::app::Acts</name>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are: changed later, or still linked</source>
        <translation>
            <numerusform>%n 项保持原样：之后又改动过，或仍被关联</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values of “%1” are hidden until it is done again</source>
        <translation>
            <numerusform>“%1”的 %n 个值已隐藏，重做后会恢复显示</numerusform>
        </translation>
    </message>
    <message>
        <source>One act is still on its way; press again when it is done.</source>
        <translation>上一步操作尚未完成；完成后请再按一次。</translation>
    </message>
    <message>
        <source>Doing it again…</source>
        <translation>正在重做…</translation>
    </message>
    <message>
        <source>Taking it back…</source>
        <translation>正在撤销…</translation>
    </message>
</context>
<context>
    <name>relata::app::Composition</name>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>Sample company</source>
        <translation>示例公司</translation>
    </message>
    <message>
        <source>Making the sample company…</source>
        <translation>正在生成示例公司…</translation>
    </message>
    <message>
        <source>Restoring %1…</source>
        <translation>正在恢复 %1…</translation>
    </message>
</context>
<context>
    <name>relata::app::JourneyWatch</name>
    <message numerus="yes">
        <source>%n people are ready for sales</source>
        <translation>
            <numerusform>%n 人可以移交销售</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::app::Reminders</name>
    <message numerus="yes">
        <source>%n reminders</source>
        <translation>
            <numerusform>%n 条提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>一小时后</translation>
    </message>
    <message>
        <source>Open Relata</source>
        <translation>打开 Relata</translation>
    </message>
    <message>
        <source>Relata is locked.</source>
        <translation>Relata 已锁定。</translation>
    </message>
</context>
<context>
    <name>relata::app::ScreenLock</name>
    <message>
        <source>Locked — Relata</source>
        <translation>已锁定 — Relata</translation>
    </message>
    <message>
        <source>That is not the passphrase of this file.</source>
        <translation>这不是此文件的密码。</translation>
    </message>
</context>
<context>
    <name>relata::app::Session</name>
    <message>
        <source>Today&apos;s backup could not be made: %1</source>
        <translation>无法完成今天的备份：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Made by a newer Relata: open for reading only</source>
        <translation>由较新版本的 Relata 创建：只读打开</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>只读打开</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>所有更改已保存</translation>
    </message>
    <message>
        <source>All changes saved · %1</source>
        <translation>所有更改已保存 · %1</translation>
    </message>
    <message>
        <source>The file is no longer encrypted.</source>
        <translation>文件已不再加密。</translation>
    </message>
    <message>
        <source>The file is encrypted. It asks for the passphrase from now on.</source>
        <translation>文件已加密，今后打开时需要密码。</translation>
    </message>
    <message>
        <source>Backed up, opened and checked.</source>
        <translation>已备份，并已打开检查。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Checking the file…</source>
        <translation>正在检查文件…</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) from before can still be read without it; delete them if nobody else may read them.</source>
        <translation>
            <numerusform>之前的 %n 份备份没有密码也能打开；若不希望他人看到，请删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Preparing the search: until then it finds records by the beginning of their name</source>
        <translation>正在准备搜索：在此之前只能按名称开头查找记录</translation>
    </message>
    <message>
        <source>The search index was damaged and has been made anew</source>
        <translation>搜索索引曾经损坏，现已重建</translation>
    </message>
    <message>
        <source>The search index is damaged and is being made anew: until then only names are searched</source>
        <translation>搜索索引已损坏，正在重建：在此之前只搜索名称</translation>
    </message>
    <message>
        <source>This file cannot be written: only names are searched</source>
        <translation>此文件无法写入：只搜索名称</translation>
    </message>
    <message>
        <source>This desktop has no tray: reminders come while the window is open</source>
        <translation>这个桌面没有托盘：只有窗口打开时才会提醒</translation>
    </message>
    <message>
        <source>Choose a record first</source>
        <translation>请先选择一条记录</translation>
    </message>
    <message>
        <source>Unsaved text from %1: %2 (%3)</source>
        <translation>%1 未保存的文字：%2（%3）</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>That is not the present passphrase. Nothing was changed.</source>
        <translation>当前密码不正确，未做任何更改。</translation>
    </message>
    <message>
        <source>Nobody here has the number %1.</source>
        <translation>这里没有人使用号码 %1。</translation>
    </message>
    <message>
        <source>%1 belongs to %2 as well.</source>
        <translation>%1 也是 %2 的号码。</translation>
    </message>
    <message numerus="yes">
        <source>%1 belongs to %2 and %n more as well.</source>
        <translation>
            <numerusform>%1 也是 %2 及另外 %n 位的号码。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leads went back into the pool</source>
        <translation>
            <numerusform>%n 条线索已退回公海</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::app::TicketWatch</name>
    <message numerus="yes">
        <source>%n tickets run late: %1</source>
        <translation>
            <numerusform>%n 张工单即将或已经超时：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tickets are yours now: %1</source>
        <translation>
            <numerusform>%n 张工单现在由您负责：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::ActsPage</name>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Each act can be taken back by itself, also after a restart. What was changed again later is left as it is.</source>
        <translation>每项操作都可单独撤销，重启后也可以。之后又被更改的内容保持不变。</translation>
    </message>
    <message>
        <source>Undo this</source>
        <translation>撤销此操作</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Redo this</source>
        <translation>重做此项</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>还没有任何操作</translation>
    </message>
    <message>
        <source>Whatever is added, changed, imported or deleted stands here by its name, with who did it and when.</source>
        <translation>添加、修改、导入或删除的每一步都会列在这里，写明内容、操作人和时间。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
</context>
<context>
    <name>relata::ui::AddressBookForm</name>
    <message>
        <source>Add an address book</source>
        <translation>添加通讯录</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Only contacts that fit this filter</source>
        <translation>只发送符合此筛选条件的联系人</translation>
    </message>
    <message>
        <source>Allow a connection without encryption</source>
        <translation>允许不加密的连接</translation>
    </message>
    <message>
        <source>Without a filter all contacts of this workspace go there with the first sync. The password is kept until you close the workspace, and never in the file.</source>
        <translation>不填筛选条件时，首次同步会把本工作区的所有联系人发送到那里。密码只保留到关闭工作区为止，不会写入文件。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>The server has several. Which one?</source>
        <translation>服务器上有多个通讯录，要用哪一个？</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add this one</source>
        <translation>添加这一个</translation>
    </message>
</context>
<context>
    <name>relata::ui::AddressBooksPage</name>
    <message>
        <source>Asking %1 for its address books…</source>
        <translation>正在向 %1 查询通讯录…</translation>
    </message>
    <message>
        <source>Bringing %1 in step…</source>
        <translation>正在同步 %1…</translation>
    </message>
    <message>
        <source>%1 is in step</source>
        <translation>%1 已同步</translation>
    </message>
    <message>
        <source>Address books on servers</source>
        <translation>服务器上的通讯录</translation>
    </message>
    <message>
        <source>Contacts are kept in step with a CardDAV server, both ways. What comes is one act that can be undone; where both sides changed one field the server&apos;s value is taken and yours stays in the history.</source>
        <translation>联系人与 CardDAV 服务器双向保持同步。收到的内容算作一次操作，可以撤销；两边都改过同一字段时，采用服务器的值，你的值保留在历史记录中。</translation>
    </message>
    <message>
        <source>last in step %1</source>
        <translation>上次同步 %1</translation>
    </message>
    <message>
        <source>not yet in step</source>
        <translation>尚未同步</translation>
    </message>
    <message>
        <source>Password for %1</source>
        <translation>%1 的密码</translation>
    </message>
    <message>
        <source>No longer keep in step</source>
        <translation>不再同步</translation>
    </message>
    <message>
        <source>What would change?</source>
        <translation>会有哪些变化？</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>The password could not be kept in the keychain: %1</source>
        <translation>密码未能保存到钥匙串：%1</translation>
    </message>
    <message>
        <source>empty: the one in the keychain</source>
        <translation>留空则使用钥匙串中的密码</translation>
    </message>
    <message>
        <source>Keep it in the keychain of this computer</source>
        <translation>保存在这台电脑的钥匙串中</translation>
    </message>
    <message>
        <source>They are gone on purpose</source>
        <translation>这是有意删除的</translation>
    </message>
</context>
<context>
    <name>relata::ui::ArticlePart</name>
    <message>
        <source>Article %1</source>
        <translation>文章 %1</translation>
    </message>
    <message>
        <source>Saved, and published as a new version</source>
        <translation>已保存，并发布为新版本</translation>
    </message>
    <message>
        <source>The article is saved</source>
        <translation>文章已保存</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Ask for review</source>
        <translation>提交审阅</translation>
    </message>
    <message>
        <source>Unpublish</source>
        <translation>撤回发布</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>退回草稿</translation>
    </message>
    <message>
        <source>Open in %1</source>
        <translation>打开%1版</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Helpful</source>
        <translation>有帮助</translation>
    </message>
    <message>
        <source>Not helpful</source>
        <translation>没帮助</translation>
    </message>
    <message>
        <source>Published: %1</source>
        <translation>已发布：%1</translation>
    </message>
    <message>
        <source>The status is changed</source>
        <translation>状态已更改</translation>
    </message>
    <message>
        <source>A draft of the translation is there</source>
        <translation>译文草稿已建好</translation>
    </message>
    <message>
        <source>Thank you, that is noted</source>
        <translation>谢谢，已记录</translation>
    </message>
    <message>
        <source>Version %1 · %2 · %3</source>
        <translation>版本 %1 · %2 · %3</translation>
    </message>
    <message>
        <source>This is version %1, as readers saw it. It is not the text of today.</source>
        <translation>这是读者当时看到的版本 %1，不是现在的正文。</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>回到现在</translation>
    </message>
    <message>
        <source>Take over this text</source>
        <translation>取回这份正文</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>文章正文</translation>
    </message>
    <message>
        <source>What is the question, and what helps? Markdown: # heading, - list, **strong**, [link](https://…), [article](relata:KB-…)</source>
        <translation>问题是什么，怎样解决？Markdown：# 标题，- 列表，**加粗**，[链接](https://…)，[文章](relata:KB-…)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
</context>
<context>
    <name>relata::ui::AssetPart</name>
    <message>
        <source>Not used anywhere yet.</source>
        <translation>尚未使用。</translation>
    </message>
    <message>
        <source>Used in: %1</source>
        <translation>用于：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Saved as a new version</source>
        <translation>已保存为新版本</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Save as a new version</source>
        <translation>保存为新版本</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Preview line, behind the subject in a list</source>
        <translation>预览文字（列表中显示在主题之后）</translation>
    </message>
    <message>
        <source>Preview line</source>
        <translation>预览文字</translation>
    </message>
    <message>
        <source>Codes for {{coupon}} come from</source>
        <translation>{{coupon}} 的优惠码来自</translation>
    </message>
    <message>
        <source>Coupon pool</source>
        <translation>优惠码池</translation>
    </message>
    <message>
        <source>Text of the snippet</source>
        <translation>片段文本</translation>
    </message>
    <message>
        <source>No version yet.</source>
        <translation>还没有版本。</translation>
    </message>
    <message>
        <source>Version %1, changed since</source>
        <translation>版本 %1，之后有修改</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Version %1: %2</source>
        <translation>版本 %1：%2</translation>
    </message>
    <message>
        <source>Content of %1</source>
        <translation>%1 的内容</translation>
    </message>
</context>
<context>
    <name>relata::ui::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>relata::ui::BlockEditor</name>
    <message>
        <source>for who is not in a segment</source>
        <translation>针对细分以外的人</translation>
    </message>
    <message>
        <source>for a segment</source>
        <translation>针对某个细分</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>第 %1 栏</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Button</source>
        <translation>按钮</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>分栏</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>分隔线</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Snippet</source>
        <translation>文本片段</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>页脚</translation>
    </message>
    <message>
        <source>Add a block</source>
        <translation>添加内容块</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove the block</source>
        <translation>移除内容块</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>撤销上一步修改</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Blocks of the mail</source>
        <translation>邮件的内容块</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>链接到</translation>
    </message>
    <message>
        <source>From the contents</source>
        <translation>来自内容库</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Shown to</source>
        <translation>显示给</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Who is in a segment</source>
        <translation>细分中的人</translation>
    </message>
    <message>
        <source>Who is not in a segment</source>
        <translation>细分以外的人</translation>
    </message>
    <message>
        <source>{{contact.given_name|there}} writes the name, and “there” where it is not known. **bold**, *italic*, [words](https://…). {{unsubscribe}} is the way out, {{coupon}} a code for each person.</source>
        <translation>{{contact.given_name|there}} 填入名字，未知时写“there”。**粗体**、*斜体*、[文字](https://…)。{{unsubscribe}} 是退订链接，{{coupon}} 是每人一个的优惠码。</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>As wide as it is</source>
        <translation>原始宽度</translation>
    </message>
</context>
<context>
    <name>relata::ui::BoardColumn</name>
    <message>
        <source>%1, %2 cards</source>
        <translation>%1，%2 张卡片</translation>
    </message>
    <message>
        <source>None</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Nothing here fits the filters.</source>
        <translation>这一列没有符合筛选条件的记录。</translation>
    </message>
    <message>
        <source>Nothing here. Drag cards here, or move them with Ctrl+Shift and an arrow key.</source>
        <translation>这一列是空的。把卡片拖到这里，或用 Ctrl+Shift 加方向键移动卡片。</translation>
    </message>
    <message>
        <source>Add here</source>
        <translation>在此添加</translation>
    </message>
</context>
<context>
    <name>relata::ui::BoardZone</name>
    <message>
        <source>%1: %2 records, %3</source>
        <translation>%1：%2 条记录，%3</translation>
    </message>
    <message>
        <source>Drop cards here, or choose some and press this.</source>
        <translation>把卡片拖到这里，或先选中卡片再点按。</translation>
    </message>
</context>
<context>
    <name>relata::ui::BroughtView</name>
    <message>
        <source>%1 is imported</source>
        <translation>%1 已导入</translation>
    </message>
    <message>
        <source>What importing %1 will bring</source>
        <translation>导入 %1 会带来什么</translation>
    </message>
    <message>
        <source>A whole workspace, as Relata exports it into a folder. It goes into an empty one.</source>
        <translation>完整的工作区，即 Relata 导出的文件夹。只能导入空的工作区。</translation>
    </message>
    <message numerus="yes">
        <source>Import %n records</source>
        <translation>
            <numerusform>导入 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Each thread of mails is one ticket, whatever the order in which its mails lie. What bounced or was sent by a machine opens none.</source>
        <translation>同一会话的邮件是一个工单，与邮件的先后顺序无关。退信和自动发送的邮件不会新建工单。</translation>
    </message>
    <message>
        <source>Mails: %1</source>
        <translation>邮件：%1</translation>
    </message>
    <message>
        <source>New tickets: %1</source>
        <translation>新工单：%1</translation>
    </message>
    <message>
        <source>Answers that join a ticket: %1</source>
        <translation>并入已有工单的回复：%1</translation>
    </message>
    <message>
        <source>There already: %1</source>
        <translation>已经存在：%1</translation>
    </message>
    <message>
        <source>Came back as undeliverable: %1</source>
        <translation>退信：%1</translation>
    </message>
    <message>
        <source>Sent by a machine: %1</source>
        <translation>自动发送的邮件：%1</translation>
    </message>
    <message>
        <source>Unreadable: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>Attached files: %1</source>
        <translation>附件：%1</translation>
    </message>
    <message numerus="yes">
        <source>Import %n mails</source>
        <translation>
            <numerusform>导入 %n 封邮件</numerusform>
        </translation>
    </message>
    <message>
        <source>Import something else…</source>
        <translation>导入其他内容…</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤销本次导入</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>显示列表</translation>
    </message>
    <message>
        <source>From ourselves, without a ticket: %1</source>
        <translation>来自我方、未建工单：%1</translation>
    </message>
</context>
<context>
    <name>relata::ui::BulkEditPanel</name>
    <message>
        <source>Leave it empty</source>
        <translation>清空此字段</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n records</source>
        <translation>
            <numerusform>%n 条记录的%1</numerusform>
        </translation>
    </message>
    <message>
        <source>What to do with the tags</source>
        <translation>如何处理标签</translation>
    </message>
    <message>
        <source>Add these tags</source>
        <translation>添加这些标签</translation>
    </message>
    <message>
        <source>Take these tags away</source>
        <translation>移除这些标签</translation>
    </message>
    <message>
        <source>These tags and no others</source>
        <translation>只保留这些标签</translation>
    </message>
    <message>
        <source>Choose a value: how many records it changes is shown here.</source>
        <translation>请选择新值，这里会显示将修改多少条记录。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>%1 records, %2 change.</source>
        <translation>共 %1 条记录，将修改 %2 条。</translation>
    </message>
    <message>
        <source>What to do with the choices</source>
        <translation>如何处理这些选项</translation>
    </message>
    <message>
        <source>Add these choices</source>
        <translation>添加这些选项</translation>
    </message>
    <message>
        <source>Take these choices away</source>
        <translation>去掉这些选项</translation>
    </message>
    <message>
        <source>These choices and no others</source>
        <translation>只保留这些选项</translation>
    </message>
</context>
<context>
    <name>relata::ui::BulkRunner</name>
    <message>
        <source>Stopped: nothing was changed.</source>
        <translation>已停止，未做任何修改。</translation>
    </message>
    <message numerus="yes">
        <source>Changed %n records.</source>
        <translation>
            <numerusform>已修改 %n 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to change.</source>
        <translation>没有需要修改的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n stay as they are.</source>
        <translation>
            <numerusform>%n 条保持不变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n records changed.</source>
        <comment>an act such as “Move deal Clinic to Won”</comment>
        <translation>
            <numerusform>%1：已更改 %n 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <comment>an act such as “Move deal Clinic to Won”</comment>
        <translation>已完成：%1。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>relata::ui::CalendarModel</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2 岁）</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>relata::ui::CallPanel</name>
    <message>
        <source>No phone number is known. The call can be noted all the same.</source>
        <translation>没有电话号码，通话照样可以记录。</translation>
    </message>
    <message>
        <source>“%1” is no number that can be dialled. The call can be noted all the same.</source>
        <translation>“%1”不是可以拨打的号码，通话照样可以记录。</translation>
    </message>
    <message>
        <source>This computer knows no program for calls. Dial %1 yourself; the call is noted here.</source>
        <translation>这台电脑上没有可以打电话的程序。请自行拨打 %1，通话在这里记录。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Stop the timer</source>
        <translation>停止计时</translation>
    </message>
    <message>
        <source>Let the timer run on</source>
        <translation>继续计时</translation>
    </message>
    <message>
        <source>Duration of the call</source>
        <translation>通话时长</translation>
    </message>
    <message>
        <source>Call with %1</source>
        <translation>与%1通话</translation>
    </message>
    <message>
        <source>Call with %1 · %2</source>
        <translation>与%1通话 · %2</translation>
    </message>
    <message>
        <source>Call %1 again</source>
        <translation>再次致电%1</translation>
    </message>
    <message>
        <source>Task: %1</source>
        <translation>任务：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The call is logged, with what is next</source>
        <translation>通话和下一步已记录</translation>
    </message>
    <message>
        <source>The call is logged</source>
        <translation>通话已记录</translation>
    </message>
    <message>
        <source>Put aside (Esc)</source>
        <translation>先放在一边（Esc）</translation>
    </message>
    <message>
        <source>What was said?</source>
        <translation>谈了什么？</translation>
    </message>
    <message>
        <source>Note of the call</source>
        <translation>通话记录</translation>
    </message>
    <message>
        <source>What is next? “send the offer tomorrow 3pm”</source>
        <translation>下一步做什么？“明天下午三点 发报价”</translation>
    </message>
    <message>
        <source>What is next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Save call</source>
        <translation>保存通话</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Note of a call · %1</source>
        <translation>通话记录 · %1</translation>
    </message>
    <message>
        <source>Note of the call with %1</source>
        <translation>与%1的通话记录</translation>
    </message>
    <message>
        <source>Call from %1 · %2</source>
        <translation>来电：%1 · %2</translation>
    </message>
</context>
<context>
    <name>relata::ui::CampaignPart</name>
    <message>
        <source>%1 of %2 people would be reached.</source>
        <translation>将触达 %2 人中的 %1 人。</translation>
    </message>
    <message numerus="yes">
        <source>%n SMS segment(s) in all</source>
        <translation>
            <numerusform>共 %n 条短信计费段</numerusform>
        </translation>
    </message>
    <message>
        <source> (16-bit letters: 70 to a segment).</source>
        <translation>（16 位字符：每段 70 个）。</translation>
    </message>
    <message>
        <source> (160 letters to a segment).</source>
        <translation>（每段 160 个字符）。</translation>
    </message>
    <message>
        <source>The price of a segment is not set.</source>
        <translation>未设置每段价格。</translation>
    </message>
    <message>
        <source>Relata does not send this by itself: export the list for who does. It is then told as exported, not as sent.</source>
        <translation>Relata 不会自行发送：请导出名单交由他人发送。之后会标为“已导出”，而不是“已发送”。</translation>
    </message>
    <message>
        <source>Paused: nothing goes out until it is resumed.</source>
        <translation>已暂停：继续之前不会发送。</translation>
    </message>
    <message>
        <source>Waits for the password of its mail account. Open the account and type it once.</source>
        <translation>正在等待邮件账户的密码。请打开该账户并输入一次。</translation>
    </message>
    <message>
        <source>Mails go out while Relata runs. Closing it loses nothing.</source>
        <translation>Relata 运行时会发送邮件，关闭也不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Campaign started</source>
        <translation>营销活动已启动</translation>
    </message>
    <message>
        <source>Campaign paused</source>
        <translation>营销活动已暂停</translation>
    </message>
    <message>
        <source>Campaign goes on</source>
        <translation>营销活动已继续</translation>
    </message>
    <message>
        <source>Choose below as whom you want to see it.</source>
        <translation>请在下方选择以谁的身份查看。</translation>
    </message>
    <message>
        <source>You have no mail address here yet: add one under People of the team.</source>
        <translation>您在这里还没有邮箱地址：请在团队成员中添加。</translation>
    </message>
    <message>
        <source>The server took the test mail to %1. Look whether it arrives.</source>
        <translation>服务器已接收发往 %1 的测试邮件，请查看是否收到。</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>导出名单</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n people exported, not sent</source>
        <translation>
            <numerusform>已导出 %n 人，未发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>被退回</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>How many mails are done</source>
        <translation>已处理的邮件数</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Test to myself</source>
        <translation>给自己发测试邮件</translation>
    </message>
    <message>
        <source>Edit the content</source>
        <translation>编辑内容</translation>
    </message>
    <message>
        <source>Export the list…</source>
        <translation>导出名单…</translation>
    </message>
    <message>
        <source>Given out before: %1.</source>
        <translation>此前已导出：%1。</translation>
    </message>
    <message>
        <source>%1 have had as many messages as the limit of the campaign allows.</source>
        <translation>%1 人收到的消息已达到活动的频次上限。</translation>
    </message>
    <message>
        <source>Price before sending: %1 %2 (%3 a segment).</source>
        <translation>发送前的价格：%1 %2（每段 %3）。</translation>
    </message>
    <message>
        <source>Left out: %1. %2</source>
        <translation>未列入：%1 人。%2</translation>
    </message>
    <message numerus="yes">
        <source>The longest one takes %n segment(s).</source>
        <translation>
            <numerusform>最长的一条占 %n 段。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::CampaignResultsPart</name>
    <message>
        <source>Model of attribution</source>
        <translation>归因模型</translation>
    </message>
    <message>
        <source>From planned to won</source>
        <translation>从计划到成交</translation>
    </message>
    <message>
        <source>%1: %2 (%3), %4</source>
        <translation>%1：%2（%3），%4</translation>
    </message>
    <message>
        <source>What it brought</source>
        <translation>成效</translation>
    </message>
    <message>
        <source>Read the costs of ads…</source>
        <translation>读入广告费用…</translation>
    </message>
</context>
<context>
    <name>relata::ui::Chart</name>
    <message>
        <source>%1, %2</source>
        <comment>what a bar stands for, its value</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>relata::ui::CheckListCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>阻止</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>正常</translation>
    </message>
</context>
<context>
    <name>relata::ui::ColumnChooser</name>
    <message>
        <source>Find a field</source>
        <translation>查找字段</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Drag, or Alt with Up and Down, to put them in order.</source>
        <translation>拖动，或按 Alt 加上下方向键调整顺序。</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>默认列</translation>
    </message>
</context>
<context>
    <name>relata::ui::ConditionMenu</name>
    <message>
        <source>Find a field, related records or a segment</source>
        <translation>查找字段、相关记录或分群</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>In a segment…</source>
        <translation>在分群中…</translation>
    </message>
    <message>
        <source>Not in a segment…</source>
        <translation>不在分群中…</translation>
    </message>
    <message>
        <source>%1: with, without, how many</source>
        <translation>%1：有、没有、多少个</translation>
    </message>
</context>
<context>
    <name>relata::ui::ConsentPart</name>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>given on %1</source>
        <translation>%1 同意</translation>
    </message>
    <message>
        <source>What is known…</source>
        <translation>已知信息…</translation>
    </message>
    <message>
        <source>What is known of this person: have it, or erase it</source>
        <translation>此人的全部信息：取得副本，或删除</translation>
    </message>
    <message>
        <source>Note a consent…</source>
        <translation>登记同意…</translation>
    </message>
    <message>
        <source>None is known, so no campaign may write to them.</source>
        <translation>没有任何同意，营销活动不能联系此人。</translation>
    </message>
    <message>
        <source>Everything was withdrawn, and no business is left on which this person may be kept: consider erasing them.</source>
        <translation>同意已全部撤回，也没有业务往来可作为保留依据：请考虑删除此人的信息。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Withdraw: %1</source>
        <translation>撤回：%1</translation>
    </message>
    <message>
        <source>The consent is withdrawn</source>
        <translation>已撤回同意</translation>
    </message>
    <message>
        <source>Nothing more</source>
        <translation>不再联系</translation>
    </message>
    <message>
        <source>Withdraws everything, and puts all their addresses on the suppression list</source>
        <translation>撤回全部同意，并屏蔽此人的所有地址</translation>
    </message>
    <message>
        <source>Nothing more: withdraw everything, by every channel</source>
        <translation>不再联系：撤回所有渠道的全部同意</translation>
    </message>
    <message>
        <source>%1: on the suppression list since %2 (%3)</source>
        <translation>%1：自 %2 起被屏蔽（%3）</translation>
    </message>
    <message>
        <source>Nothing is sent to them any more, by any channel</source>
        <translation>今后不会再通过任何渠道联系此人</translation>
    </message>
    <message>
        <source>Nothing was left to withdraw: there is no address that is not on the suppression list already</source>
        <translation>没有可撤回的内容：此人的地址都已屏蔽</translation>
    </message>
</context>
<context>
    <name>relata::ui::ConsentSheet</name>
    <message>
        <source>Where they agreed: form, call, fair</source>
        <translation>在哪里同意：表单、电话、展会</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>The consent is noted</source>
        <translation>已登记同意</translation>
    </message>
    <message>
        <source>now, or a day: 2026-03-14 10:00, yesterday …</source>
        <translation>现在，或日期：2026-03-14 10:00、昨天…</translation>
    </message>
</context>
<context>
    <name>relata::ui::ConversationView</name>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2, missed</source>
        <translation>%1 / %2，未达标</translation>
    </message>
    <message>
        <source>paused, %1 left</source>
        <translation>暂停，剩余 %1</translation>
    </message>
    <message>
        <source>overdue by %1, paused</source>
        <translation>超时 %1，暂停</translation>
    </message>
    <message>
        <source>overdue by %1</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier entries</source>
        <translation>
            <numerusform>显示更早的 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic answer</source>
        <translation>自动答复</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Note for the team · %1</source>
        <translation>内部备注 · %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>More: message of %1</source>
        <translation>更多：%1 的消息</translation>
    </message>
    <message>
        <source>Make a ticket of its own</source>
        <translation>拆成单独的工单</translation>
    </message>
    <message>
        <source>%1 at %2 %: told %3</source>
        <translation>%1已达 %2%：已告知 %3</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>发往 %1</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Copy to %1</source>
        <translation>抄送：%1</translation>
    </message>
    <message>
        <source>copy to %1</source>
        <translation>抄送 %1</translation>
    </message>
    <message>
        <source>blind copy to %1</source>
        <translation>密送 %1</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
</context>
<context>
    <name>relata::ui::ConvertSheet</name>
    <message>
        <source>, </source>
        <comment>between the names of fields</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Adds %1</source>
        <translation>补充：%1</translation>
    </message>
    <message>
        <source>Takes %1</source>
        <translation>带入：%1</translation>
    </message>
    <message>
        <source>Is kept on the lead: %1</source>
        <translation>留在线索上：%1</translation>
    </message>
    <message>
        <source>Make a deal</source>
        <translation>新建商机</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>转换</translation>
    </message>
    <message>
        <source>Convert %1</source>
        <translation>转换 %1</translation>
    </message>
    <message>
        <source>One act that can be undone. The lead stays, with all that it said.</source>
        <translation>这是一步可以撤销的操作。线索及其全部内容都会保留。</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Name of the deal</source>
        <translation>商机名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新建：%1</translation>
    </message>
    <message>
        <source>Join %1 (%2)</source>
        <translation>并入 %1（%2）</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>不建联系人</translation>
    </message>
    <message>
        <source>No company</source>
        <translation>不建公司</translation>
    </message>
    <message numerus="yes">
        <source>%n activities</source>
        <translation>
            <numerusform>%n 项活动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <translation>
            <numerusform>%n 个标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Go along: %1</source>
        <translation>一并转移：%1</translation>
    </message>
    <message>
        <source>%1 is converted</source>
        <translation>%1 已转换</translation>
    </message>
</context>
<context>
    <name>relata::ui::CustomerPart</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets this year</source>
        <translation>
            <numerusform>今年 %n 张工单</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 open</source>
        <translation>%1 · %2 张未解决</translation>
    </message>
    <message>
        <source>%1 · %2 overdue</source>
        <translation>%1 · %2 张超时</translation>
    </message>
    <message numerus="yes">
        <source>%n orders: %1</source>
        <translation>
            <numerusform>%n 笔订单：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Open deals</source>
        <translation>进行中的商机</translation>
    </message>
    <message>
        <source>Other tickets</source>
        <translation>其他工单</translation>
    </message>
    <message>
        <source>%1 is not in the address book.</source>
        <translation>%1 不在通讯录中。</translation>
    </message>
    <message>
        <source>Add as a contact</source>
        <translation>添加为联系人</translation>
    </message>
    <message>
        <source>Added as a contact</source>
        <translation>已添加为联系人</translation>
    </message>
</context>
<context>
    <name>relata::ui::DayField</name>
    <message>
        <source>Choose from a calendar</source>
        <translation>从日历中选择</translation>
    </message>
</context>
<context>
    <name>relata::ui::DayGrid</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 – %2 %3</source>
        <translation>%1–%2 %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>New entry on %1</source>
        <translation>%1的新条目</translation>
    </message>
    <message>
        <source>New entry on %1 at %2</source>
        <translation>%1 %2的新条目</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation>%1，已完成</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>全天</translation>
    </message>
    <message numerus="yes">
        <source>+%n</source>
        <translation>
            <numerusform>+%n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, repeats</source>
        <translation>%1，重复</translation>
    </message>
</context>
<context>
    <name>relata::ui::DealPart</name>
    <message>
        <source>Make a quote of these products</source>
        <translation>用这些产品做报价单</translation>
    </message>
    <message>
        <source>A quote was made</source>
        <translation>已生成报价单</translation>
    </message>
</context>
<context>
    <name>relata::ui::DeskPanel</name>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>relata::ui::DockArea</name>
    <message>
        <source>Stacked panels</source>
        <translation>堆叠面板</translation>
    </message>
    <message>
        <source>No panel is open. Choose a section at the left.</source>
        <translation>没有打开的面板。请在左侧选择一个栏目。</translation>
    </message>
</context>
<context>
    <name>relata::ui::DuplicateListModel</name>
    <message>
        <source>exact</source>
        <translation>完全一致</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>把握</translation>
    </message>
</context>
<context>
    <name>relata::ui::DuplicatesPage</name>
    <message>
        <source>and %1 more</source>
        <translation>还有 %1 组</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n 组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged %n group(s)</source>
        <translation>
            <numerusform>已合并 %n 组</numerusform>
        </translation>
    </message>
    <message>
        <source>short forms of names</source>
        <translation>人名简称表</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>记录类型</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Short forms of names…</source>
        <translation>人名简称…</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n exact…</source>
        <translation>
            <numerusform>合并 %n 组完全一致的…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 among %2 records</source>
        <translation>%2 条记录中有 %1 组</translation>
    </message>
    <message>
        <source>%1 less sure ones left out</source>
        <translation>省略了 %1 组把握较小的</translation>
    </message>
    <message>
        <source>Comparing all records</source>
        <translation>正在比较所有记录</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>可能的重复项</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>正在比较</translation>
    </message>
    <message>
        <source>You can go on working meanwhile.</source>
        <translation>其间可以继续工作。</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>没有重复项</translation>
    </message>
    <message>
        <source>Nothing looks as if it were there twice. What you said is no duplicate is not shown again.</source>
        <translation>没有发现重复的记录。已标为不重复的不会再显示。</translation>
    </message>
    <message>
        <source>Is somebody there twice?</source>
        <translation>有人出现了两次吗？</translation>
    </message>
    <message>
        <source>All records are compared by name, address, phone and more; you decide what is merged.</source>
        <translation>按姓名、地址、电话等比较所有记录；是否合并由您决定。</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) agree in name and in an address or number, and nothing contradicts. In each, the oldest record stays; fields that it has not come from the others. One undo takes all of it back.</source>
        <translation>
            <numerusform>%n 组记录的姓名以及邮箱、电话或编号一致，且没有矛盾之处。每组保留最早的记录，缺少的字段从其他记录补上。一次撤销即可全部恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge all of them</source>
        <translation>全部合并</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Groups that would be merged</source>
        <translation>将要合并的各组</translation>
    </message>
    <message>
        <source>One line for each name: “Robert: Bob, Rob”. Names on a line are taken for the same when duplicates are searched. An empty table brings back the one that comes with the program.</source>
        <translation>每个名字一行，如“Robert: Bob, Rob”。查找重复项时，同一行的名字视为相同。清空即恢复程序自带的表。</translation>
    </message>
    <message>
        <source>Short forms of names</source>
        <translation>人名简称</translation>
    </message>
    <message>
        <source>Save and search again</source>
        <translation>保存并重新查找</translation>
    </message>
    <message>
        <source>The usual table</source>
        <translation>自带的表</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>还没有可比较的记录</translation>
    </message>
    <message>
        <source>Once there are records, this page finds those that are there twice, and merges them.</source>
        <translation>有了记录之后，这个页面会找出重复的记录并将其合并。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
</context>
<context>
    <name>relata::ui::FactValue</name>
    <message>
        <source>%1: empty</source>
        <translation>%1：空</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Click to edit</source>
        <translation>点击编辑</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>添加…</translation>
    </message>
</context>
<context>
    <name>relata::ui::FactsPanel</name>
    <message numerus="yes">
        <source>Show %n more fields</source>
        <translation>
            <numerusform>再显示 %n 个字段</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer fields</source>
        <translation>显示较少字段</translation>
    </message>
</context>
<context>
    <name>relata::ui::FieldEditor</name>
    <message>
        <source>2026-03-14, tomorrow, next week …</source>
        <translation>2026-03-14、明天、下周…</translation>
    </message>
    <message>
        <source>2026-03-14 15:00, tomorrow …</source>
        <translation>2026-03-14 15:00、明天…</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>every 6 weeks, monthly, 90 days …</source>
        <translation>每6周、每月、90天 …</translation>
    </message>
    <message>
        <source>every Friday, every 2 weeks, monthly on the 1st …</source>
        <translation>每周五、每两周、每月1号……</translation>
    </message>
</context>
<context>
    <name>relata::ui::FieldMenu</name>
    <message>
        <source>Find a field</source>
        <translation>查找字段</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
</context>
<context>
    <name>relata::ui::FilesPanel</name>
    <message>
        <source>Attach files</source>
        <translation>附上文件</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>已附上：%1</translation>
    </message>
    <message>
        <source>No files.</source>
        <translation>没有文件。</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>附上文件…</translation>
    </message>
    <message>
        <source>Photo, %1</source>
        <translation>照片，%1</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>更多：%1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open (programs are only saved)</source>
        <translation>打开（程序文件只能保存）</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Use as photo</source>
        <translation>用作照片</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save %1 into</source>
        <translation>把 %1 保存到</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Offers, contracts, photos: they are kept inside the workspace. Drop files anywhere on this page.</source>
        <translation>报价、合同、照片：都保存在工作区内。把文件拖放到本页任意位置即可。</translation>
    </message>
</context>
<context>
    <name>relata::ui::FilterBar</name>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2，已选 %1</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部%1</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>视图：%1</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>添加筛选条件</translation>
    </message>
    <message>
        <source>Save as view…</source>
        <translation>保存为视图…</translation>
    </message>
    <message>
        <source>Type the filter</source>
        <translation>输入筛选条件</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Show in the navigation</source>
        <translation>显示在导航栏中</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Search in list</source>
        <translation>在列表中搜索</translation>
    </message>
    <message>
        <source>stage = customer and last_activity &lt; 30d</source>
        <translation>stage = customer and last_activity &lt; 30d</translation>
    </message>
    <message>
        <source>Filter as text</source>
        <translation>文本筛选</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Save changes to this view</source>
        <translation>保存对此视图的更改</translation>
    </message>
    <message>
        <source>Edit the whole filter…</source>
        <translation>编辑完整筛选条件…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
</context>
<context>
    <name>relata::ui::FilterEditor</name>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>is</source>
        <translation>是</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>开头是</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>结尾是</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>More than 30 days ago</source>
        <translation>30 天以前</translation>
    </message>
    <message>
        <source>More than 90 days ago</source>
        <translation>90 天以前</translation>
    </message>
    <message>
        <source>In the next 7 days</source>
        <translation>未来 7 天</translation>
    </message>
    <message>
        <source>In the next 30 days</source>
        <translation>未来 30 天</translation>
    </message>
    <message>
        <source>How to compare</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>From, e.g. 2026-03-01</source>
        <translation>从，例如 2026-03-01</translation>
    </message>
    <message>
        <source>To, e.g. today</source>
        <translation>到，例如 today</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>Is filled in</source>
        <translation>已填写</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下月</translation>
    </message>
</context>
<context>
    <name>relata::ui::FilterTreeEditor</name>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
</context>
<context>
    <name>relata::ui::FilterTreePanel</name>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>满足以下全部条件</translation>
    </message>
    <message>
        <source>Any of these holds</source>
        <translation>满足以下任一条件</translation>
    </message>
    <message>
        <source>None of these holds</source>
        <translation>以下条件都不满足</translation>
    </message>
    <message>
        <source>How the conditions of this group count</source>
        <translation>这一组条件如何计算</translation>
    </message>
    <message>
        <source>+ Condition</source>
        <translation>+ 条件</translation>
    </message>
    <message>
        <source>+ Group</source>
        <translation>+ 分组</translation>
    </message>
    <message>
        <source>Take this group away</source>
        <translation>移除此分组</translation>
    </message>
    <message>
        <source>Take this condition away</source>
        <translation>移除此条件</translation>
    </message>
    <message>
        <source>Condition as text</source>
        <translation>条件文本</translation>
    </message>
</context>
<context>
    <name>relata::ui::FollowUpCard</name>
    <message>
        <source>Done: %1. What is next for %2?</source>
        <translation>已完成：%1。%2 的下一步是什么？</translation>
    </message>
    <message>
        <source>send the offer on Friday</source>
        <translation>周五发报价</translation>
    </message>
    <message>
        <source>What is next for %1</source>
        <translation>%1 的下一步</translation>
    </message>
    <message>
        <source>What is next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>不设日期</translation>
    </message>
    <message>
        <source>Planned: %1</source>
        <translation>已安排：%1</translation>
    </message>
</context>
<context>
    <name>relata::ui::FormPage</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
</context>
<context>
    <name>relata::ui::FormRows</name>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入内容</translation>
    </message>
</context>
<context>
    <name>relata::ui::GuidedTour</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
</context>
<context>
    <name>relata::ui::HandOverPart</name>
    <message>
        <source>Why now</source>
        <translation>为什么是现在</translation>
    </message>
    <message>
        <source>Show the person</source>
        <translation>查看联系人</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>%1 is yours now</source>
        <translation>%1 现在由你负责</translation>
    </message>
    <message>
        <source>%1 is rejected</source>
        <translation>已退回 %1</translation>
    </message>
    <message>
        <source>Why not now?</source>
        <translation>为什么暂不接手？</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What was said about it</source>
        <translation>补充说明</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>退回</translation>
    </message>
</context>
<context>
    <name>relata::ui::HelpPage</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>No topic has these words. Fewer or other words may find more.</source>
        <translation>没有主题包含这些词，请减少或更换关键词。</translation>
    </message>
    <message>
        <source>Print all…</source>
        <translation>全部打印…</translation>
    </message>
    <message>
        <source>Print the help</source>
        <translation>打印帮助</translation>
    </message>
    <message>
        <source>Show all topics</source>
        <translation>显示所有主题</translation>
    </message>
</context>
<context>
    <name>relata::ui::HelpPanel</name>
    <message>
        <source>Search articles</source>
        <translation>搜索文章</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>%1 · %2 %</source>
        <translation>%1 · %2 %</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Set the category %1</source>
        <translation>设置分类 %1</translation>
    </message>
    <message>
        <source>because of: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%2/%3</translation>
    </message>
    <message>
        <source>Not enough examples: %1</source>
        <translation>例子不足：%1</translation>
    </message>
    <message>
        <source>Found articles</source>
        <translation>找到的文章</translation>
    </message>
    <message>
        <source>Suggested articles</source>
        <translation>推荐文章</translation>
    </message>
    <message>
        <source>Nothing was found. Enter puts it on the writing list.</source>
        <translation>没有找到。按回车加入待写清单。</translation>
    </message>
    <message>
        <source>No article fits.</source>
        <translation>没有合适的文章。</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Insert into the reply: %1</source>
        <translation>插入回复：%1</translation>
    </message>
    <message>
        <source>Similar, solved</source>
        <translation>类似的已解决工单</translation>
    </message>
    <message>
        <source>Write an article from it</source>
        <translation>由此撰写文章</translation>
    </message>
    <message>
        <source>A draft is written</source>
        <translation>草稿已写好</translation>
    </message>
    <message>
        <source>The category is set</source>
        <translation>分类已设置</translation>
    </message>
    <message>
        <source>Nothing was found. It is on the writing list.</source>
        <translation>没有找到。已加入待写列表。</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Open the article written from it</source>
        <translation>打开据此写成的文章</translation>
    </message>
</context>
<context>
    <name>relata::ui::HistoryPanel</name>
    <message>
        <source>Created</source>
        <translation>已创建</translation>
    </message>
    <message>
        <source>Moved to the recycle bin</source>
        <translation>已移到回收站</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Erased for good</source>
        <translation>已永久删除</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 已更改</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>undone since</source>
        <translation>后来已撤销</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Make the old value the value again</source>
        <translation>将旧值还原为当前值</translation>
    </message>
    <message>
        <source>Restore the old value of %1</source>
        <translation>还原 %1 的旧值</translation>
    </message>
    <message>
        <source>Restored %1</source>
        <translation>已还原 %1</translation>
    </message>
</context>
<context>
    <name>relata::ui::ImportHistory</name>
    <message>
        <source>Imports so far</source>
        <translation>历次导入</translation>
    </message>
    <message>
        <source>Nothing was imported yet. Each import stands here afterwards, and can be taken back as a whole.</source>
        <translation>还没有导入过。每次导入之后都会列在这里，并可整体撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新增 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>更新 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicates</source>
        <translation>
            <numerusform>重复 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>错误 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo the import of %1</source>
        <translation>撤销导入“%1”</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo the import of %1</source>
        <translation>重做 %1 的导入</translation>
    </message>
</context>
<context>
    <name>relata::ui::ImportMappingView</name>
    <message>
        <source>Another file…</source>
        <translation>其他文件…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>尚未写入任何内容。</translation>
    </message>
    <message>
        <source>The columns go where you sent those of the last file of this kind.</source>
        <translation>各列的去向沿用您上次对同类文件的设置。</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>，然后</translation>
    </message>
    <message>
        <source>The same record is found by</source>
        <translation>判断同一记录的依据</translation>
    </message>
    <message>
        <source>Records that are already there</source>
        <translation>已有的记录</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Nothing in the file tells whether its dates begin with the day or the month. Please choose.</source>
        <translation>文件中无法判断日期是日在前还是月在前，请选择。</translation>
    </message>
    <message>
        <source>“%1” in row %2, column “%3”, decides the order of dates.</source>
        <translation>第 %2 行“%3”列的“%1”决定了日期顺序。</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>导入到</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>(no heading)</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>Where “%1” goes</source>
        <translation>“%1”导入到</translation>
    </message>
    <message>
        <source>The rows are</source>
        <translation>每一行是</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>The first row is data</source>
        <translation>第一行就是数据</translation>
    </message>
    <message>
        <source>Between cells stands</source>
        <translation>单元格之间是</translation>
    </message>
    <message>
        <source>a comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>a semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>a tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>a vertical bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>nothing: each line is one cell</source>
        <translation>没有：每行就是一个单元格</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>The dates contradict each other: “%1” in row %2, but “%3” in row %4. Please choose.</source>
        <translation>日期自相矛盾：第 %2 行是“%1”，第 %4 行却是“%3”。请选择。</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Day first (31/12)</source>
        <translation>日在前（31/12）</translation>
    </message>
    <message>
        <source>Month first (12/31)</source>
        <translation>月在前（12/31）</translation>
    </message>
    <message numerus="yes">
        <source>about %n rows</source>
        <translation>
            <numerusform>约 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>As each row says</source>
        <translation>以每一行为准</translation>
    </message>
</context>
<context>
    <name>relata::ui::ImportPage</name>
    <message>
        <source>Looking at %1…</source>
        <translation>正在查看 %1…</translation>
    </message>
    <message>
        <source>Trying what %1 would change…</source>
        <translation>正在试算 %1 会带来的更改…</translation>
    </message>
    <message>
        <source>Importing %1…</source>
        <translation>正在导入 %1…</translation>
    </message>
    <message>
        <source>Bring your address book</source>
        <translation>导入通讯录</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Save the rows that failed</source>
        <translation>保存失败的行</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation>选择要导入的文件</translation>
    </message>
    <message>
        <source>Lists, cards, calendars and mails (*.csv *.tsv *.txt *.xlsx *.xlsm *.vcf *.ics *.jsonl *.eml *.mbox);;All files (*)</source>
        <translation>列表、名片、日历和邮件 (*.csv *.tsv *.txt *.xlsx *.xlsm *.vcf *.ics *.jsonl *.eml *.mbox);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose an exported workspace, or a folder of mails</source>
        <translation>选择导出的工作区文件夹，或存放邮件的文件夹</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n mails from %1</source>
        <translation>
            <numerusform>已从 %1 导入 %n 封邮件</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a CSV file, an Excel workbook, a vCard file, a calendar or mails, or drop them here. Exports of Google, Outlook, LinkedIn, HubSpot, Salesforce, Zoho, Pipedrive and others are recognised. You see everything before it is written.</source>
        <translation>选择 CSV 文件、Excel 工作簿、vCard 文件、日历或邮件，或者拖到这里。能识别 Google、Outlook、LinkedIn、HubSpot、Salesforce、Zoho、Pipedrive 等的导出文件。写入之前，一切都会先给您看。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n rows from %1</source>
        <translation>
            <numerusform>已从 %1 导入 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 waits until the import at hand has ended.</source>
        <translation>“%1”在等待：当前导入结束后再处理。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait: %1</source>
        <translation>
            <numerusform>有 %n 个文件在等待：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Import the next one</source>
        <translation>导入下一个</translation>
    </message>
    <message>
        <source>Leave this one, go on with the next</source>
        <translation>放下这个，处理下一个</translation>
    </message>
</context>
<context>
    <name>relata::ui::ImportResultView</name>
    <message>
        <source>What importing %1 will do</source>
        <translation>导入 %1 的预期结果</translation>
    </message>
    <message>
        <source>%1 is imported</source>
        <translation>已导入 %1</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原始内容</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>文件中的行</translation>
    </message>
    <message>
        <source>look at them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Rows in all</source>
        <translation>总行数</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Back to the columns</source>
        <translation>返回列设置</translation>
    </message>
    <message>
        <source>Import another file…</source>
        <translation>导入其他文件…</translation>
    </message>
    <message>
        <source>Save error rows…</source>
        <translation>保存错误行…</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤销此次导入</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>显示列表</translation>
    </message>
    <message numerus="yes">
        <source>%n companies will be made for their people.</source>
        <translation>
            <numerusform>将为相关联系人新建 %n 家公司。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n companies were made for their people.</source>
        <translation>
            <numerusform>已为相关联系人新建 %n 家公司。</numerusform>
        </translation>
    </message>
    <message>
        <source>May be there already</source>
        <translation>可能已存在</translation>
    </message>
    <message>
        <source>Likely there</source>
        <translation>很可能已有</translation>
    </message>
    <message>
        <source>Maybe there</source>
        <translation>可能已有</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Try the mended rows</source>
        <translation>重试改好的行</translation>
    </message>
    <message>
        <source>Import the mended rows</source>
        <translation>导入改好的行</translation>
    </message>
    <message numerus="yes">
        <source>Import %n rows</source>
        <translation>
            <numerusform>导入 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n rows and the mended ones</source>
        <translation>
            <numerusform>导入 %n 行和改好的行</numerusform>
        </translation>
    </message>
    <message>
        <source>Mended, not tried yet</source>
        <translation>已改，尚未重试</translation>
    </message>
    <message>
        <source>Import its companies</source>
        <translation>导入其中的公司</translation>
    </message>
    <message>
        <source>Import its people</source>
        <translation>导入其中的联系人</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more remarks</source>
        <translation>
            <numerusform>再显示 %n 条提示</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave these rows out</source>
        <translation>不导入这些行</translation>
    </message>
    <message>
        <source>Nothing is called so yet. What do these values mean?</source>
        <translation>这里还没有这些名称。它们各指什么？</translation>
    </message>
    <message numerus="yes">
        <source>%1: “%2”, %n row(s)</source>
        <translation>
            <numerusform>%1：“%2”，%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>relata::ui::JourneyCanvas</name>
    <message>
        <source>Steps of the journey</source>
        <translation>旅程步骤</translation>
    </message>
    <message>
        <source>%1 here</source>
        <translation>%1 人在此</translation>
    </message>
    <message>
        <source>A %1 · B %2</source>
        <translation>A %1 · B %2</translation>
    </message>
    <message>
        <source>yes %1 · no %2</source>
        <translation>是 %1 · 否 %2</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>已完成 %1</translation>
    </message>
    <message>
        <source>%1 not sent</source>
        <translation>未发送 %1</translation>
    </message>
    <message>
        <source>%1 held up</source>
        <translation>受阻 %1</translation>
    </message>
    <message>
        <source>Add a step after “%1”, %2</source>
        <translation>在“%1”之后添加步骤（%2）</translation>
    </message>
    <message>
        <source>Add a step after “%1”</source>
        <translation>在“%1”之后添加步骤</translation>
    </message>
    <message>
        <source>too late</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>relata::ui::JourneyPart</name>
    <message>
        <source>Nobody comes in any more; those inside finish</source>
        <translation>不再有人进入；途中的人走完为止</translation>
    </message>
    <message>
        <source>The journey goes on</source>
        <translation>旅程继续</translation>
    </message>
    <message>
        <source>The journey is paused</source>
        <translation>旅程已暂停</translation>
    </message>
    <message>
        <source>The new version runs; those inside finish on theirs</source>
        <translation>新版本已生效；途中的人按原版本走完</translation>
    </message>
    <message>
        <source>The journey is switched on</source>
        <translation>旅程已启用</translation>
    </message>
    <message>
        <source>Let the changes run</source>
        <translation>让修改生效</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Rehearse on the past 90 days</source>
        <translation>用过去 90 天预演</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Move those inside to the new version</source>
        <translation>将途中的人迁移到新版本</translation>
    </message>
    <message>
        <source>Begin with who comes in</source>
        <translation>从谁会进入开始</translation>
    </message>
    <message>
        <source>The draft differs from what runs.</source>
        <translation>草稿与运行中的版本不同。</translation>
    </message>
    <message numerus="yes">
        <source>%n people finish on an earlier version.</source>
        <translation>
            <numerusform>%n 人按较早的版本走完。</numerusform>
        </translation>
    </message>
    <message>
        <source>Journeys run while the program is open, and when “relatactl run” is called.</source>
        <translation>旅程在程序打开时执行，或在调用“relatactl run”时执行。</translation>
    </message>
    <message numerus="yes">
        <source>%n people were moved, %1 taken out because their step is gone</source>
        <translation>
            <numerusform>已迁移 %n 人，%1 人因所在步骤不存在而移出</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::JourneyRehearsalCard</name>
    <message>
        <source>Nobody would get more than the caps of the campaigns allow.</source>
        <translation>没有人收到的邮件会超过营销活动的频次上限。</translation>
    </message>
    <message numerus="yes">
        <source>%n people would get more than the cap of a campaign allows:</source>
        <translation>
            <numerusform>%n 人收到的邮件会超过营销活动的频次上限：</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 mails in %3 days by %4, the cap is %5</source>
        <translation>%1：到 %4 的 %3 天内 %2 封，上限为 %5</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message numerus="yes">
        <source>%n mails</source>
        <translation>
            <numerusform>%n 封</numerusform>
        </translation>
    </message>
    <message>
        <source>How many mails people would get</source>
        <translation>每人会收到多少封邮件</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>预演</translation>
    </message>
    <message>
        <source>Walking everybody of the past 90 days through the steps…</source>
        <translation>正在让过去 90 天的每个人走一遍各步骤…</translation>
    </message>
    <message>
        <source>Conditions are asked of what is known today, and the gate of consent as it stands today. Nothing was written.</source>
        <translation>条件按今天已知的信息判断，同意状态也以今天为准。没有写入任何数据。</translation>
    </message>
    <message numerus="yes">
        <source>From %1 to %2: %n people would have come in, in all so many times: %3.</source>
        <translation>
            <numerusform>从 %1 到 %2：会有 %n 人进入，共 %3 次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are in the segment now and come in as soon as the journey is switched on.</source>
        <translation>
            <numerusform>其中 %n 人现在就在分群中，旅程一启用就会进入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mails; at most %1 to one person on one day.</source>
        <translation>
            <numerusform>%n 封邮件；同一人一天最多收到 %1 封。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people would be through, %1 still on the way.</source>
        <translation>
            <numerusform>%n 人次会走完，%1 人次仍在途中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent %n times: %1</source>
        <translation>
            <numerusform>%n 次不发送：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times reached</source>
        <translation>
            <numerusform>到达 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>A %1, B %2</source>
        <translation>A %1，B %2</translation>
    </message>
    <message>
        <source>yes %1, no %2</source>
        <translation>是 %1，否 %2</translation>
    </message>
    <message>
        <source>%1 sent, %2 not</source>
        <translation>发出 %1，未发 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, counts</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>逐步情况</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks for colleagues; at most %1 on one day.</source>
        <translation>
            <numerusform>同事的任务 %n 项；一天最多 %1 项。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::JourneyWho</name>
    <message>
        <source>is here, next on %1</source>
        <translation>正在此处，下次 %1</translation>
    </message>
    <message>
        <source>%1 came in on %2 (version %3): %4</source>
        <translation>%1 于 %2 进入（版本 %3）：%4</translation>
    </message>
    <message>
        <source>Who is where, and why</source>
        <translation>谁在哪一步，为什么</translation>
    </message>
    <message>
        <source>Who is under way</source>
        <translation>谁在途中</translation>
    </message>
    <message>
        <source>Who reached the goal</source>
        <translation>谁达成了目标</translation>
    </message>
    <message>
        <source>Everybody who came in</source>
        <translation>所有进入过的人</translation>
    </message>
    <message>
        <source>Why did this person get something, or not? Type a name</source>
        <translation>此人为何收到或没有收到？输入姓名</translation>
    </message>
    <message>
        <source>Person to ask about</source>
        <translation>要查询的联系人</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>relata::ui::LeadFolder</name>
    <message numerus="yes">
        <source>%n new leads from the folder</source>
        <translation>
            <numerusform>文件夹中有 %n 条新线索</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all of the folder of leads could be read: %1</source>
        <translation>线索文件夹中有文件未能全部读取：%1</translation>
    </message>
</context>
<context>
    <name>relata::ui::LeadReasonSheet</name>
    <message>
        <source>Disqualify</source>
        <translation>标记无效</translation>
    </message>
    <message>
        <source>Why is it no lead for us?</source>
        <translation>为什么不是有效线索？</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What was said about it</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>请选择原因</translation>
    </message>
    <message>
        <source>%1 is disqualified</source>
        <translation>%1 已标记为无效</translation>
    </message>
</context>
<context>
    <name>relata::ui::LeadRulesPage</name>
    <message>
        <source>How leads come in and go on</source>
        <translation>线索如何进来、如何流转</translation>
    </message>
    <message>
        <source>The first answer</source>
        <translation>首次响应</translation>
    </message>
    <message>
        <source>Within so many minutes</source>
        <translation>时限（分钟）</translation>
    </message>
    <message>
        <source>The pool</source>
        <translation>公海</translation>
    </message>
    <message>
        <source>Open leads that one person may hold by claiming</source>
        <translation>每人可持有的领取线索数</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Leads that one person may claim on a day</source>
        <translation>每人每天可领取的线索数</translation>
    </message>
    <message>
        <source>Back into the pool after so many days without a touch</source>
        <translation>多少天无跟进后退回公海</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Fields of your own, when a lead is converted</source>
        <translation>转换线索时的自定义字段</translation>
    </message>
    <message>
        <source>Files that become leads</source>
        <translation>自动成为线索的文件</translation>
    </message>
    <message>
        <source>Tables, vCards and saved mails that come to lie in a folder are read as leads while Relata runs, each once. Nothing in the folder is changed. It is a folder of this computer.</source>
        <translation>Relata 运行期间，放入该文件夹的表格、vCard 和已保存的邮件会被读取为线索，每个文件只读一次。文件夹中的内容不会改动。该文件夹位于这台电脑上。</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>立即查看</translation>
    </message>
    <message>
        <source>Read new files while Relata runs</source>
        <translation>Relata 运行时读取新文件</translation>
    </message>
    <message>
        <source>What came in</source>
        <translation>读取结果</translation>
    </message>
    <message>
        <source>No folder yet</source>
        <translation>尚未选择文件夹</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Since Relata was opened:</source>
        <translation>自 Relata 打开以来：</translation>
    </message>
    <message>
        <source>Nothing new so far.</source>
        <translation>目前没有新文件。</translation>
    </message>
    <message>
        <source>was read before</source>
        <translation>以前已读取</translation>
    </message>
    <message>
        <source>%1 new, %2 updated, %3 known, %4 refused</source>
        <translation>新增 %1，更新 %2，已有 %3，拒绝 %4</translation>
    </message>
    <message>
        <source>%1  %2: %3</source>
        <translation>%1  %2：%3</translation>
    </message>
    <message>
        <source>To the field of the same name</source>
        <translation>转到同名字段</translation>
    </message>
    <message>
        <source>It stays on the lead</source>
        <translation>留在线索上</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Leads have no fields of your own yet.</source>
        <translation>线索还没有自定义字段。</translation>
    </message>
    <message>
        <source>Give whole numbers, or nothing.</source>
        <translation>请填写整数，或留空。</translation>
    </message>
    <message>
        <source>The rules for leads were saved</source>
        <translation>线索规则已保存</translation>
    </message>
    <message>
        <source>Back into the pool so many days after the customer&apos;s last contract ended</source>
        <translation>客户最后一份合同到期后多少天退回公海</translation>
    </message>
    <message>
        <source>The pool holds the leads that nobody owns. What is due goes back by itself while Relata runs, and with “relatactl run”.</source>
        <translation>公海里是没有负责人的线索。到期的线索在 Relata 运行时自动退回，也可由“relatactl run”退回。</translation>
    </message>
    <message>
        <source>added to the open lead of its sender</source>
        <translation>已加到发件人的进行中线索</translation>
    </message>
    <message>
        <source>; columns left out: %1</source>
        <translation>；未导入的列：%1</translation>
    </message>
</context>
<context>
    <name>relata::ui::LeadSteps</name>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>Status of the lead</source>
        <translation>线索状态</translation>
    </message>
    <message>
        <source>Disqualify…</source>
        <translation>标记无效…</translation>
    </message>
    <message>
        <source>%1, the lead is here</source>
        <translation>%1，线索当前状态</translation>
    </message>
    <message>
        <source>Set to %1</source>
        <translation>设为%1</translation>
    </message>
    <message>
        <source>Convert…</source>
        <translation>转换…</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>领取</translation>
    </message>
    <message>
        <source>%1 is yours now</source>
        <translation>%1 现由您负责</translation>
    </message>
    <message>
        <source>Assign by the rules</source>
        <translation>按规则分配</translation>
    </message>
    <message>
        <source>Return to the pool</source>
        <translation>退回公海</translation>
    </message>
    <message>
        <source>%1 is back in the pool</source>
        <translation>%1 已退回公海</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>已分配给 %1</translation>
    </message>
    <message>
        <source>Still nobody: %1</source>
        <translation>仍无人可分配：%1</translation>
    </message>
    <message>
        <source>Nobody of the team was free when it came in. Claim it, or let the rules try again.</source>
        <translation>收到时团队中无人可分配。您可以领取，或按规则重新分配。</translation>
    </message>
    <message>
        <source>Nobody owns it. Claim it, or let the rules find somebody.</source>
        <translation>暂无负责人。您可以领取，或按规则分配。</translation>
    </message>
    <message>
        <source>Converted on %1</source>
        <translation>已于 %1 转换</translation>
    </message>
    <message>
        <source>Answered late, after %1</source>
        <translation>响应超时，用时 %1</translation>
    </message>
    <message>
        <source>Answered after %1</source>
        <translation>%1后首次响应</translation>
    </message>
    <message>
        <source>Disqualified: %1</source>
        <translation>无效：%1</translation>
    </message>
    <message>
        <source>Answer overdue by %1: nobody has called, met or written yet</source>
        <translation>响应已超时 %1：还没有人打电话、会面或发邮件</translation>
    </message>
    <message>
        <source>Answer within %1</source>
        <translation>请在 %1内响应</translation>
    </message>
    <message>
        <source>%1 is a contact already: %2</source>
        <translation>%1 已是联系人：%2</translation>
    </message>
    <message>
        <source>%1, a contact, may be the same: %2</source>
        <translation>可能与联系人 %1 相同：%2</translation>
    </message>
    <message>
        <source>%1 is a company already: %2</source>
        <translation>%1 已是公司：%2</translation>
    </message>
    <message>
        <source>%1, a company, may be the same: %2</source>
        <translation>可能与公司 %1 相同：%2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>relata::ui::LetterheadPage</name>
    <message>
        <source>Letterhead</source>
        <translation>信头</translation>
    </message>
    <message>
        <source>It stands at the head and foot of quotes and order confirmations.</source>
        <translation>显示在报价单和订单确认的页首与页脚。</translation>
    </message>
    <message>
        <source>New quotes</source>
        <translation>新报价单</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>银行账户</translation>
    </message>
    <message>
        <source>Foot of each page</source>
        <translation>每页页脚</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>图片 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Discounts that need approval, over (%)</source>
        <translation>折扣超过多少需要审批（%）</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Valid for (days)</source>
        <translation>有效期（天）</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>That of the customer, else of the workspace</source>
        <translation>客户的语言，否则为工作区语言</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>不含税</translation>
    </message>
    <message>
        <source>Include tax</source>
        <translation>含税</translation>
    </message>
    <message>
        <source>Halves are rounded</source>
        <translation>逢五舍入</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>进位</translation>
    </message>
    <message>
        <source>To the even neighbour</source>
        <translation>取偶数</translation>
    </message>
    <message>
        <source>Tax is rounded</source>
        <translation>税额舍入</translation>
    </message>
    <message>
        <source>Once per tax category</source>
        <translation>每个税类舍入一次</translation>
    </message>
    <message>
        <source>On every line</source>
        <translation>逐行舍入</translation>
    </message>
    <message>
        <source>Quotes that are there keep the rules that they were made with.</source>
        <translation>已有的报价单保持原来的规则。</translation>
    </message>
    <message>
        <source>Give a number of days.</source>
        <translation>请填写天数。</translation>
    </message>
    <message>
        <source>Give a percentage from 0 to 100.</source>
        <translation>请填写 0 到 100 的百分比。</translation>
    </message>
    <message>
        <source>The letterhead was saved</source>
        <translation>信头已保存</translation>
    </message>
</context>
<context>
    <name>relata::ui::LinesEditor</name>
    <message>
        <source>Add a line</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Make this the amount of the deal</source>
        <translation>作为商机金额</translation>
    </message>
    <message>
        <source>The amount of the deal is the sum of its products.</source>
        <translation>商机金额就是产品合计。</translation>
    </message>
    <message>
        <source>Products make the amount of the deal, and its quote.</source>
        <translation>产品构成商机金额，也用于报价单。</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move a line, Alt+O makes it optional.</source>
        <translation>Alt+↑、Alt+↓ 移动一行，Alt+O 设为可选。</translation>
    </message>
    <message>
        <source>Sum of the products</source>
        <translation>产品合计</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>小计</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>不含税金额</translation>
    </message>
    <message>
        <source>Tax %1 %</source>
        <translation>税率 %1 %</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1（基数 %2）</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等另外 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Prices were found again: %1</source>
        <translation>价格已重新查找：%1</translation>
    </message>
</context>
<context>
    <name>relata::ui::LinesModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1，%2 起</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1（可选）</translation>
    </message>
    <message>
        <source>Type a product…</source>
        <translation>输入产品…</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税率</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>Type a price…</source>
        <translation>输入价格…</translation>
    </message>
</context>
<context>
    <name>relata::ui::LinesTable</name>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Not optional</source>
        <translation>取消可选</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>relata::ui::LinkPicker</name>
    <message>
        <source>Type to search</source>
        <translation>输入以搜索</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>Create “%1”</source>
        <translation>创建“%1”</translation>
    </message>
</context>
<context>
    <name>relata::ui::ListExport</name>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>vCard (*.vcf)</source>
        <translation>vCard (*.vcf)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>导出此列表</translation>
    </message>
    <message>
        <source>Wrote %1 records to %2</source>
        <translation>已将 %1 条记录写入 %2</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>正在写入 %1…</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>日历 (*.ics)</translation>
    </message>
</context>
<context>
    <name>relata::ui::ListViews</name>
    <message>
        <source>Board by %1</source>
        <translation>按%1显示看板</translation>
    </message>
    <message>
        <source>Calendar by %1</source>
        <translation>按%1显示日历</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Grouped by %1</source>
        <translation>按%1分组</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组方式</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>relata::ui::LockPage</name>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>%1 is locked</source>
        <translation>%1 已锁定</translation>
    </message>
    <message>
        <source>Type the passphrase to go on where you were.</source>
        <translation>输入密码即可回到刚才的位置。</translation>
    </message>
    <message>
        <source>This only hides what is on the screen: the file has no passphrase and is not protected. Settings, File encrypts it.</source>
        <translation>这里只是隐藏屏幕内容：此文件没有密码，并未受到保护。可在“设置”的“文件”中加密。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>重新显示</translation>
    </message>
</context>
<context>
    <name>relata::ui::LossSheet</name>
    <message>
        <source>Mark as lost</source>
        <translation>标记为流失</translation>
    </message>
    <message>
        <source>Why was it lost?</source>
        <translation>为什么流失？</translation>
    </message>
    <message>
        <source>Loss reason</source>
        <translation>流失原因</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>What was said about it</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>选择原因</translation>
    </message>
    <message>
        <source>None, or not known</source>
        <translation>没有或不清楚</translation>
    </message>
</context>
<context>
    <name>relata::ui::MailAccountPart</name>
    <message>
        <source>The password is known</source>
        <translation>密码已知</translation>
    </message>
    <message>
        <source>Password or access token</source>
        <translation>密码或访问令牌</translation>
    </message>
    <message>
        <source>Password of the mail account</source>
        <translation>邮件账号的密码</translation>
    </message>
    <message>
        <source>Keep it in the keychain of this computer</source>
        <translation>保存到本机钥匙串</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Fetch now</source>
        <translation>立即收取</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>The server tells of new mail at once while Relata runs; it stays there as it is.</source>
        <translation>Relata 运行时，服务器会立即通知新邮件；邮件原样留在服务器上。</translation>
    </message>
    <message>
        <source>Mail is fetched every five minutes while Relata runs, and stays on the server as it is.</source>
        <translation>Relata 运行时每五分钟收取一次邮件；邮件原样留在服务器上。</translation>
    </message>
    <message>
        <source>The password is asked for once in a session; it is never in the file.</source>
        <translation>密码每次会话只询问一次，从不写入文件。</translation>
    </message>
    <message>
        <source>Keep it in a file of this computer, encrypted with the passphrase of the workspace</source>
        <translation>保存在本机的文件里，用工作区的口令加密</translation>
    </message>
    <message numerus="yes">
        <source>Fetch %n older mail(s)</source>
        <translation>
            <numerusform>收取 %n 封更早的邮件</numerusform>
        </translation>
    </message>
    <message>
        <source>The first fetch took the newest 500 only. Older mails become tickets too, closed where they are over.</source>
        <translation>首次收取只取最新的 500 封。更早的邮件也会成为工单，已结束的为已关闭。</translation>
    </message>
</context>
<context>
    <name>relata::ui::MailBody</name>
    <message>
        <source>Show as it was formatted</source>
        <translation>显示原格式</translation>
    </message>
    <message>
        <source>Hide what is quoted</source>
        <translation>隐藏引用内容</translation>
    </message>
    <message>
        <source>Show what is quoted</source>
        <translation>显示引用内容</translation>
    </message>
    <message>
        <source>Show as plain text</source>
        <translation>显示纯文本</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) on other computers were not loaded: that would tell the sender that the mail is read.</source>
        <translation>
            <numerusform>未加载 %n 张外部图片：加载会让发件人知道邮件已被阅读。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be seen and only tell that.</source>
        <translation>
            <numerusform>其中 %n 张不可见，只用于跟踪。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) that lead neither to the web nor to a mail address were taken out.</source>
        <translation>
            <numerusform>已去除 %n 个既不指向网页也不指向邮箱的链接。</numerusform>
        </translation>
    </message>
    <message>
        <source>Scripts, forms and frames were taken out.</source>
        <translation>已去除脚本、表单和框架。</translation>
    </message>
    <message>
        <source>It is longer than what is shown; the text holds all of it.</source>
        <translation>内容比此处显示的更长；纯文本中有全部内容。</translation>
    </message>
    <message numerus="yes">
        <source>Load the pictures from %1 and %n more</source>
        <translation>
            <numerusform>加载 %1 及另外 %n 个来源的图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Load the pictures from %1</source>
        <translation>加载来自 %1 的图片</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were loaded</source>
        <translation>
            <numerusform>已加载 %n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>No picture came. Try again</source>
        <translation>图片未能加载，重试</translation>
    </message>
</context>
<context>
    <name>relata::ui::MailBrowser</name>
    <message>
        <source>Formatted text of the mail</source>
        <translation>邮件的带格式正文</translation>
    </message>
</context>
<context>
    <name>relata::ui::MailCopiesRow</name>
    <message>
        <source>To %1</source>
        <translation>发给 %1</translation>
    </message>
    <message>
        <source>copy to %1</source>
        <translation>抄送 %1</translation>
    </message>
    <message>
        <source>blind copy to %1</source>
        <translation>密送 %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Copies…</source>
        <translation>抄送…</translation>
    </message>
    <message>
        <source>Who else gets the reply</source>
        <translation>还有谁会收到这封回复</translation>
    </message>
    <message>
        <source>Copy to: addresses, separated by commas</source>
        <translation>抄送：邮箱地址，用逗号分隔</translation>
    </message>
    <message>
        <source>Blind copy to: the others do not see them</source>
        <translation>密送：其他人看不到</translation>
    </message>
    <message>
        <source>Copy to</source>
        <translation>抄送</translation>
    </message>
    <message>
        <source>Blind copy to</source>
        <translation>密送</translation>
    </message>
</context>
<context>
    <name>relata::ui::MailDrop</name>
    <message numerus="yes">
        <source>%n mails were taken as leads</source>
        <translation>
            <numerusform>已将 %n 封邮件读取为线索</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::MailLogPart</name>
    <message>
        <source>It opened no ticket. If somebody waits for an answer, make one of it.</source>
        <translation>它没有产生工单。如果有人在等答复，请把它变成工单。</translation>
    </message>
    <message>
        <source>Make a ticket</source>
        <translation>变成工单</translation>
    </message>
</context>
<context>
    <name>relata::ui::MailPanel</name>
    <message>
        <source>Subject and text are copied</source>
        <translation>主题和正文已复制</translation>
    </message>
    <message>
        <source>Whom does it go to? Type an address.</source>
        <translation>发给谁？请输入地址。</translation>
    </message>
    <message>
        <source>Write a subject or a text first.</source>
        <translation>请先写主题或正文。</translation>
    </message>
    <message>
        <source>This computer knows no mail program. Subject and text are copied: paste them where you write mails, then log it here.</source>
        <translation>这台电脑上没有邮件程序。主题和正文已复制：请粘贴到您写邮件的地方，然后在这里记录。</translation>
    </message>
    <message>
        <source>The text is too long for a link. It is copied: paste it into the mail.</source>
        <translation>正文太长，无法直接交付，已经复制：请粘贴到邮件中。</translation>
    </message>
    <message>
        <source>The mail is logged</source>
        <translation>邮件已记录</translation>
    </message>
    <message>
        <source>Opened in the mail program and logged</source>
        <translation>已在邮件程序中打开并记录</translation>
    </message>
    <message>
        <source>Mail to %1</source>
        <translation>给%1写邮件</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Use a template</source>
        <translation>使用模板</translation>
    </message>
    <message>
        <source>Put aside (Esc)</source>
        <translation>先放在一边（Esc）</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Address; several with commas</source>
        <translation>地址，多个用逗号分隔</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Text of the mail</source>
        <translation>邮件正文</translation>
    </message>
    <message>
        <source>Open in mail program</source>
        <translation>在邮件程序中打开</translation>
    </message>
    <message>
        <source>Ctrl+Enter. It is logged here; you send it there.</source>
        <translation>Ctrl+Enter。这里记录，发送在邮件程序中完成。</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>复制正文</translation>
    </message>
    <message>
        <source>Log it</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Mail: %1</source>
        <translation>邮件：%1</translation>
    </message>
    <message>
        <source>With the file</source>
        <translation>附上文件</translation>
    </message>
    <message>
        <source>Opened with its file and logged. Where the mail program only shows it, choose “Edit as new” there, or drag the file into a mail.</source>
        <translation>已连同文件打开并记录。如果邮件程序只是显示邮件，请在其中选择“作为新邮件编辑”，或把文件拖进邮件。</translation>
    </message>
    <message>
        <source>Click to show the file in its folder; or drag it into a mail</source>
        <translation>单击可在文件夹中显示该文件；也可以把它拖进邮件</translation>
    </message>
</context>
<context>
    <name>relata::ui::MailPost</name>
    <message numerus="yes">
        <source>Incoming works: %n mail(s) in the folder.</source>
        <translation>
            <numerusform>收件正常：文件夹中有 %n 封邮件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Outgoing works.</source>
        <translation>发件正常。</translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>没有新邮件。</translation>
    </message>
    <message numerus="yes">
        <source>%n new mail(s): new tickets %1, joined %2.</source>
        <translation>
            <numerusform>%n 封新邮件：新工单 %1，并入 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>The password is kept in an encrypted file of this computer, which opens with the passphrase of the workspace.</source>
        <translation>密码保存在本机的加密文件里，用工作区的口令打开。</translation>
    </message>
    <message numerus="yes">
        <source>%n older mail(s): new tickets %1, joined %2.</source>
        <translation>
            <numerusform>%n 封更早的邮件：新建工单 %1，并入 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>No older mails are left.</source>
        <translation>没有更早的邮件了。</translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) finished</source>
        <translation>
            <numerusform>%n 个营销活动已结束</numerusform>
        </translation>
    </message>
    <message>
        <source>A reply came back undelivered: %1</source>
        <translation>有回复被退回：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) did not go out, the ticket says why: %1</source>
        <translation>
            <numerusform>%n 封邮件没有发出，原因见工单：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::MailPreview</name>
    <message>
        <source>Choose a person to see the mail as they get it.</source>
        <translation>请选择一个人，查看其收到的邮件。</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>%1 发给 %2</translation>
    </message>
    <message>
        <source>As people get it</source>
        <translation>收件人看到的样子</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>As whom</source>
        <translation>以谁的身份</translation>
    </message>
    <message>
        <source>Person as whom the mail is shown</source>
        <translation>以谁的身份显示邮件</translation>
    </message>
    <message>
        <source>The mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>To %1; no account to send from yet</source>
        <translation>发给 %1；尚未设置发信账户</translation>
    </message>
    <message>
        <source>Variant %1. %2</source>
        <translation>版本 %1。%2</translation>
    </message>
</context>
<context>
    <name>relata::ui::MailsInDoubt</name>
    <message>
        <source>They went out</source>
        <translation>已经发出</translation>
    </message>
    <message>
        <source>Send them again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>They are sent again</source>
        <translation>将重新发送</translation>
    </message>
    <message>
        <source>They are told as sent</source>
        <translation>已记为发出</translation>
    </message>
    <message numerus="yes">
        <source>Of %n mails nobody knows whether they went out: the server did not answer. Ask there, or a person who should have got one.</source>
        <translation>
            <numerusform>有 %n 封邮件无法得知是否已发出：服务器没有答复。请到服务器那边查看，或问问本应收到的人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mails were refused. Once the reason is gone they can be sent again.</source>
        <translation>
            <numerusform>有 %n 封邮件被拒收。原因消除后可以重新发送。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::MarketingRulesPage</name>
    <message>
        <source>Rules of marketing</source>
        <translation>营销规则</translation>
    </message>
    <message>
        <source>What campaigns bring</source>
        <translation>活动的回报</translation>
    </message>
    <message>
        <source>Share of revenue that is left after its cost, in percent</source>
        <translation>扣除成本后剩余的收入比例（%）</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>What remains when the goods and the work that were sold are paid for. The return on margin and the value of a customer are told with it.</source>
        <translation>付清所售商品和服务的成本后剩下的部分。毛利回报和客户价值据此计算。</translation>
    </message>
    <message>
        <source>An answer counts for deals that are won within so many days</source>
        <translation>回复在多少天内赢单才算数</translation>
    </message>
    <message>
        <source>always</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Who answered a campaign longer ago gives it no credit for the deal.</source>
        <translation>更早以前的回复不再为该活动计入赢单功劳。</translation>
    </message>
    <message>
        <source>Hand-over to sales</source>
        <translation>移交销售</translation>
    </message>
    <message>
        <source>Whoever runs Relata</source>
        <translation>运行 Relata 的人</translation>
    </message>
    <message>
        <source>Who talks to people that nobody owns</source>
        <translation>无负责人的客户由谁跟进</translation>
    </message>
    <message>
        <source>Somebody who is handed over is given to their own owner, else to that of their company, else to this person.</source>
        <translation>被移交的人先归其负责人，其次归其公司的负责人，都没有时归此人。</translation>
    </message>
    <message>
        <source>With some room between the two nobody comes and goes with each point.</source>
        <translation>两个分数之间留些余地，就不会因一分之差来回变动。</translation>
    </message>
    <message>
        <source>Handed over from so many points on</source>
        <translation>达到多少分即移交</translation>
    </message>
    <message>
        <source>No longer warm below so many points</source>
        <translation>低于多少分不再算意向客户</translation>
    </message>
    <message>
        <source>Fit: A from so many points on</source>
        <translation>契合度：多少分起为 A</translation>
    </message>
    <message>
        <source>Fit: B from so many points on</source>
        <translation>契合度：多少分起为 B</translation>
    </message>
    <message>
        <source>The letter says how well somebody fits, the figure how much they do. A1 is the best, C3 the least.</source>
        <translation>字母表示契合程度，数字表示互动程度。A1 最好，C3 最低。</translation>
    </message>
    <message>
        <source>Engagement: 1 from so many points on</source>
        <translation>互动度：多少分起为 1</translation>
    </message>
    <message>
        <source>Engagement: 2 from so many points on</source>
        <translation>互动度：多少分起为 2</translation>
    </message>
    <message>
        <source>Unsubscribing from mails</source>
        <translation>邮件退订</translation>
    </message>
    <message>
        <source>Page that unsubscribes with one click (HTTPS)</source>
        <translation>一键退订页面（HTTPS）</translation>
    </message>
    <message>
        <source>Mail programs call it by POST (RFC 8058). Without one, people unsubscribe by a mail to the address that the campaign comes from, and Relata reads it.</source>
        <translation>邮件程序以 POST 方式调用它（RFC 8058）。不填时，收件人向活动的发件地址回信退订，由 Relata 读取处理。</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Price of a segment</source>
        <translation>每段价格</translation>
    </message>
    <message>
        <source>Its currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>A long text goes out in several segments. What a list costs is told before it is exported.</source>
        <translation>长短信会分成多段计费。导出名单前会先显示费用。</translation>
    </message>
    <message>
        <source>New campaigns</source>
        <translation>新活动</translation>
    </message>
    <message>
        <source>Quiet from (hour)</source>
        <translation>免打扰开始（时）</translation>
    </message>
    <message>
        <source>Quiet until (hour)</source>
        <translation>免打扰结束（时）</translation>
    </message>
    <message>
        <source>In between, by the clock where the person lives, nothing goes out. Mails wait until it is over.</source>
        <translation>在对方当地的这段时间内不发送任何内容，邮件会等到时段结束。</translation>
    </message>
    <message>
        <source>Messages to one person at most</source>
        <translation>每人最多消息数</translation>
    </message>
    <message>
        <source>within so many days</source>
        <translation>在多少天之内</translation>
    </message>
    <message>
        <source>Counted over all channels; 0 messages: no limit. A campaign can say something else.</source>
        <translation>所有渠道合计；填 0 表示不限。每个活动可另行设定。</translation>
    </message>
    <message>
        <source>Posts, ads and SMS by a program of yours</source>
        <translation>由您自己的程序发布帖子、广告和短信</translation>
    </message>
    <message>
        <source>It gets them as JSON Lines and answers each with “handed” or “failed”. The manual shows how. It is a program of this computer and is not kept in the file.</source>
        <translation>程序以 JSON Lines 接收，并逐条回答“handed”或“failed”，做法见手册。它是本机上的程序，不写入文件。</translation>
    </message>
    <message>
        <source>Program (its whole path)</source>
        <translation>程序（完整路径）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Its arguments, each in a line of its own</source>
        <translation>参数，每行一个</translation>
    </message>
    <message>
        <source>Stopped after so many seconds</source>
        <translation>超过多少秒即停止</translation>
    </message>
    <message>
        <source>The rules of marketing were saved</source>
        <translation>营销规则已保存</translation>
    </message>
</context>
<context>
    <name>relata::ui::MergeFieldMenu</name>
    <message>
        <source>Search fields</source>
        <translation>查找字段</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
</context>
<context>
    <name>relata::ui::MergePanel</name>
    <message>
        <source>%1 (stays)</source>
        <translation>%1（保留）</translation>
    </message>
    <message>
        <source>Merged into %1</source>
        <translation>已合并到 %1</translation>
    </message>
    <message>
        <source>Will not be shown as duplicates again</source>
        <translation>以后不再作为重复项显示</translation>
    </message>
    <message>
        <source>each field&apos;s own rule</source>
        <translation>各字段自己的规则</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n record(s)</source>
        <translation>
            <numerusform>合并 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>What is marked is kept. Enter keeps the value under the cursor. Further addresses, tags, jobs and activities of all of them come along.</source>
        <translation>打勾的值会保留。按回车键保留光标处的值。各条记录的其他地址、标签、任职和活动都会一并移过来。</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>只看不同之处</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>所有字段</translation>
    </message>
    <message>
        <source>Not a duplicate</source>
        <translation>不是重复项</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Fields of the records</source>
        <translation>各记录的字段</translation>
    </message>
    <message>
        <source>Record that stays</source>
        <translation>保留的记录</translation>
    </message>
    <message>
        <source>Rule for all fields</source>
        <translation>所有字段的规则</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>保留依据</translation>
    </message>
    <message>
        <source>your choice</source>
        <translation>您的选择</translation>
    </message>
</context>
<context>
    <name>relata::ui::ModuleDock</name>
    <message>
        <source>Panel menu</source>
        <translation>面板菜单</translation>
    </message>
    <message>
        <source>Restore panel size</source>
        <translation>还原面板大小</translation>
    </message>
    <message>
        <source>Maximise panel</source>
        <translation>最大化面板</translation>
    </message>
    <message>
        <source>Close panel</source>
        <translation>关闭面板</translation>
    </message>
</context>
<context>
    <name>relata::ui::NavPane</name>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>保存的视图</translation>
    </message>
</context>
<context>
    <name>relata::ui::NewWorkspaceForm</name>
    <message>
        <source>New workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>My customers</source>
        <translation>我的客户</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Passphrase (optional)</source>
        <translation>密码（可选）</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>再次输入密码</translation>
    </message>
    <message>
        <source>With a passphrase the file is encrypted. Nobody can open it without the passphrase, and nobody can find it out for you.</source>
        <translation>设置密码后文件会加密。没有密码谁也无法打开，也没有人能替您找回密码。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Make workspace</source>
        <translation>创建工作区</translation>
    </message>
    <message>
        <source>Folder of the workspace</source>
        <translation>工作区所在文件夹</translation>
    </message>
    <message>
        <source>A name without / and \ is needed: the file is called after it.</source>
        <translation>请填写不含 / 和 \ 的名称，文件将以此命名。</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type the same one twice.</source>
        <translation>两次输入的密码不一致，请重新输入。</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>A trade brings fields, stages and views of its own, which you can change later.</source>
        <translation>行业模板自带字段、阶段和视图，以后都可以改。</translation>
    </message>
</context>
<context>
    <name>relata::ui::NextStep</name>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>添加任务</translation>
    </message>
    <message>
        <source>Mark “%1” as done</source>
        <translation>将“%1”标为完成</translation>
    </message>
    <message>
        <source>Nothing planned yet.</source>
        <translation>尚无安排。</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>推迟</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>已安排</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Open “%1” again</source>
        <translation>重新打开“%1”</translation>
    </message>
    <message>
        <source>Postpone “%1”</source>
        <translation>推迟“%1”</translation>
    </message>
</context>
<context>
    <name>relata::ui::OpenTicketsPart</name>
    <message numerus="yes">
        <source>%n open tickets</source>
        <translation>
            <numerusform>%n 张工单未解决</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 overdue</source>
        <translation>%1，%2 张超时</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>relata::ui::Palette</name>
    <message>
        <source>Search people, companies… or type a command</source>
        <translation>搜索联系人、公司…或输入命令</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>未找到“%1”</translation>
    </message>
    <message>
        <source>↑↓ to move · Enter to open · Esc to close</source>
        <translation>↑↓ 移动 · Enter 打开 · Esc 关闭</translation>
    </message>
</context>
<context>
    <name>relata::ui::PastRows</name>
    <message>
        <source>The first %1 of %2 are shown.</source>
        <translation>显示前 %1 条，共 %2 条。</translation>
    </message>
    <message>
        <source>%1 as of %2</source>
        <translation>%1（截至 %2）</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), as they stood on that day. A click on a name opens it as it is now.</source>
        <translation>
            <numerusform>%n 条，均为当日的状态。点击名称可打开其当前内容。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::PasteSheet</name>
    <message>
        <source>Change the rows of the list</source>
        <translation>修改列表中的行</translation>
    </message>
    <message>
        <source>Add as new records</source>
        <translation>添加为新记录</translation>
    </message>
    <message>
        <source>What to do with the pasted rows</source>
        <translation>如何处理粘贴的行</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Pasted rows</source>
        <translation>粘贴的行</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新增 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to change</source>
        <translation>
            <numerusform>修改 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to mend</source>
        <translation>
            <numerusform>待修正 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted: %1</source>
        <translation>已粘贴：%1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无内容</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>Write %n rows</source>
        <translation>
            <numerusform>写入 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n may be there already</source>
        <comment>of the new ones</comment>
        <translation>
            <numerusform>%n 行可能已存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new companies</source>
        <translation>
            <numerusform>%n 家新公司</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted rows (%1)</source>
        <translation>粘贴的行（%1）</translation>
    </message>
    <message numerus="yes">
        <source>Make %n new companies</source>
        <translation>
            <numerusform>新建 %n 家公司</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::PendingRows</name>
    <message>
        <source>to mend</source>
        <translation>待修正</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>new, like %1</source>
        <translation>新增，可能是 %1</translation>
    </message>
    <message>
        <source>%1 is not there yet and is made with the row</source>
        <translation>“%1”尚不存在，将随此行一起新建</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>relata::ui::PersonSheet</name>
    <message>
        <source>What is known of this person</source>
        <translation>此人的全部信息</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>存为文件…</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>彻底删除…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Save what is known of the person</source>
        <translation>保存此人的全部信息</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>This is the one thing that cannot be undone. The rows above go for good, from the journal and the file as well; a certificate without the name stays. The address is suppressed from now on.</source>
        <translation>这是唯一无法撤销的操作。以上内容将从日志和文件中彻底消失，只留下一份不含姓名的证明；其地址从此被屏蔽。</translation>
    </message>
    <message>
        <source>Yes, erase for good</source>
        <translation>确认彻底删除</translation>
    </message>
    <message>
        <source>Erased, and not found again. The certificate is in Setup, under Erasure certificates.</source>
        <translation>已删除，再次查找没有找到。证明在“设置”的“删除证明”里。</translation>
    </message>
    <message>
        <source>Erased, but still found in: %1</source>
        <translation>已删除，但仍在这些地方找到：%1</translation>
    </message>
</context>
<context>
    <name>relata::ui::PointsPanel</name>
    <message>
        <source>Further addresses</source>
        <translation>其他地址</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a further address</source>
        <translation>添加其他地址</translation>
    </message>
    <message>
        <source>Do not use</source>
        <translation>请勿使用</translation>
    </message>
    <message>
        <source>Actions for %1</source>
        <translation>%1 的操作</translation>
    </message>
    <message>
        <source>Make primary</source>
        <translation>设为主要</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>May be used again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Address, number or account</source>
        <translation>地址、号码或账号</translation>
    </message>
    <message>
        <source>Label, e.g. work</source>
        <translation>标签，例如“工作”</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>relata::ui::PolicyPart</name>
    <message numerus="yes">
        <source>%n of %1 running tickets keep the times that they began with.</source>
        <translation>
            <numerusform>%1 张进行中的工单里，有 %n 张仍按开始时的时限。</numerusform>
        </translation>
    </message>
    <message>
        <source>Give them these</source>
        <translation>改用现在的时限</translation>
    </message>
    <message numerus="yes">
        <source>%n running tickets have the times of this policy now</source>
        <translation>
            <numerusform>%n 张进行中的工单已改用此策略的时限</numerusform>
        </translation>
    </message>
    <message>
        <source>No ticket reaches this policy: “%1” has no condition and stands before it. Give this one a lower position.</source>
        <translation>没有工单会轮到这条策略：“%1”没有条件，并且排在它前面。请把这条策略的位置调到前面。</translation>
    </message>
</context>
<context>
    <name>relata::ui::PortraitPart</name>
    <message>
        <source>Silent for %1 days; usual are %2 between two orders.</source>
        <translation>已 %1 天没有下单；平时两单间隔 %2 天。</translation>
    </message>
    <message>
        <source>Bought so far</source>
        <translation>累计购买</translation>
    </message>
    <message numerus="yes">
        <source>%n orders from %1 to %2; none that was cancelled</source>
        <translation>
            <numerusform>%1 至 %2 共 %n 个订单，不含已取消的</numerusform>
        </translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>revenue ÷ orders</source>
        <translation>销售额 ÷ 订单数</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>购买间隔</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>middle of the intervals between orders; the last one was %1 days ago</source>
        <translation>各次间隔的中位数；距上次下单 %1 天</translation>
    </message>
    <message>
        <source>A year at this pace</source>
        <translation>按此节奏一年</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>an estimate: average order × 365 ÷ interval, with the upper and the lower quarter of the intervals</source>
        <translation>估算：客单价 × 365 ÷ 间隔，取间隔的上下四分位</translation>
    </message>
    <message>
        <source>RFM</source>
        <translation>RFM</translation>
    </message>
    <message>
        <source>recency, frequency and money, each by fifths of all customers; 5 is best</source>
        <translation>最近一次、次数、金额，各按全部客户的五等分；5 分最好</translation>
    </message>
    <message>
        <source>Reached by</source>
        <translation>主要联系渠道</translation>
    </message>
    <message>
        <source>%1 of %2 contacts in a year</source>
        <translation>一年内 %2 次联系中的 %1 次</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1（%2 起）</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>生命周期</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>客户画像</translation>
    </message>
    <message>
        <source>Bought again</source>
        <translation>复购</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <comment>orders after the first one</comment>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>orders after the first one; from one on they count as a repurchase</source>
        <translation>首单之后的订单数；有一单即算复购</translation>
    </message>
    <message>
        <source>Lifetime value to date</source>
        <translation>迄今生命周期价值</translation>
    </message>
    <message>
        <source>revenue × the margin of %1 %; it is no forecast</source>
        <translation>收入 × %1 % 的毛利率；不是预测</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>revenue × margin: “Rules of marketing” says how much of revenue is left</source>
        <translation>收入 × 毛利率：请在“营销规则”中填写毛利率</translation>
    </message>
    <message>
        <source>Last touch</source>
        <translation>最近接触</translation>
    </message>
    <message>
        <source>the newest call, mail, meeting or message with them</source>
        <translation>最近一次通话、邮件、会面或消息</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
</context>
<context>
    <name>relata::ui::PostPart</name>
    <message>
        <source>SMS by a program of yours</source>
        <translation>由您的程序发送短信</translation>
    </message>
    <message>
        <source>As it goes out</source>
        <translation>发布时的样子</translation>
    </message>
    <message>
        <source>From %1 on</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>Without a day: as soon as it is taken</source>
        <translation>未定日期：一经接收即可发布</translation>
    </message>
    <message>
        <source>Handed over is what the program took. Relata tells nothing here as sent.</source>
        <translation>程序接收后标为已交付。Relata 在此不会标为已发送。</translation>
    </message>
    <message>
        <source>Relata posts nothing by itself. Export the post for who does, or name a program that takes it under “Rules of marketing”.</source>
        <translation>Relata 不会自行发帖。请导出后由他人发布，或在“营销规则”中指定接收的程序。</translation>
    </message>
    <message>
        <source>Export as a file…</source>
        <translation>导出为文件…</translation>
    </message>
    <message>
        <source>Hand to the program</source>
        <translation>交给程序</translation>
    </message>
    <message>
        <source>Export the post</source>
        <translation>导出帖子</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;JSON Lines (*.jsonl)</source>
        <translation>CSV 文件 (*.csv);;JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>The post was exported, not sent</source>
        <translation>帖子已导出，并未发送</translation>
    </message>
    <message>
        <source>Handed over: %1</source>
        <translation>已交付：%1</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>被拒绝：%1</translation>
    </message>
    <message>
        <source>without an answer: %1</source>
        <translation>未答复：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Nobody is left to hand over: all who may be reached were handed over before.</source>
        <translation>没有可再移交的人：可以联系的人此前都已移交。</translation>
    </message>
</context>
<context>
    <name>relata::ui::ProgressRow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>relata::ui::QualityPage</name>
    <message>
        <source>%1 · %2 not</source>
        <translation>%1 · %2 条不达标</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>记录类型</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Click a number, or press Enter on it, to see the records that lack it.</source>
        <translation>点击数字或按回车键，查看不达标的记录。</translation>
    </message>
    <message>
        <source>Looking at all records</source>
        <translation>正在查看所有记录</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Data quality by owner</source>
        <translation>按负责人的数据质量</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Records that lack most</source>
        <translation>问题最多的记录</translation>
    </message>
    <message numerus="yes">
        <source>The worst %n records</source>
        <translation>
            <numerusform>问题最多的 %n 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list holds the first %n records only; mend these and check again.</source>
        <translation>
            <numerusform>列表只包含前 %n 条记录；请先修正这些记录，再重新检查。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to check yet</source>
        <translation>还没有可检查的记录</translation>
    </message>
    <message>
        <source>Once there are records, this page says which of them are incomplete, wrong, out of date or there twice.</source>
        <translation>有了记录之后，这个页面会指出哪些不完整、有误、过时或重复。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Nothing lacks anything</source>
        <translation>没有任何缺失</translation>
    </message>
    <message>
        <source>Every record is complete, valid, fresh and there once.</source>
        <translation>每条记录都完整、有效、新近且不重复。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>relata::ui::QuickAddLine</name>
    <message>
        <source>Added: %1</source>
        <translation>已添加：%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>A name, a number, #company, a day: each is understood. Enter adds it.</source>
        <translation>姓名、电话、#公司、日期都能识别。按回车添加。</translation>
    </message>
    <message>
        <source>New contact: %1</source>
        <translation>新联系人：%1</translation>
    </message>
    <message>
        <source>New company: %1</source>
        <translation>新公司：%1</translation>
    </message>
    <message>
        <source>What it becomes</source>
        <translation>将成为什么</translation>
    </message>
    <message numerus="yes">
        <source>%n more of that name</source>
        <translation>
            <numerusform>还有 %n 个同名</numerusform>
        </translation>
    </message>
    <message>
        <source>Call Wang Fang +86 138… tomorrow 3pm #company</source>
        <translation>明天下午三点给王芳打电话 138… #公司</translation>
    </message>
    <message>
        <source>Quick add</source>
        <translation>快速添加</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>%1 is a lead already, and was completed</source>
        <translation>%1 已是线索，信息已补充</translation>
    </message>
    <message>
        <source>New lead: %1</source>
        <translation>新线索：%1</translation>
    </message>
    <message>
        <source>Company: %1</source>
        <translation>公司：%1</translation>
    </message>
    <message>
        <source>“%1” is no day of the calendar.</source>
        <translation>日历上没有“%1”这一天。</translation>
    </message>
    <message>
        <source>%1 is a contact already, and was completed</source>
        <translation>%1 已在联系人中，资料已补全</translation>
    </message>
    <message numerus="yes">
        <source>May be one of %n others</source>
        <translation>
            <numerusform>可能是已有 %n 人之一</numerusform>
        </translation>
    </message>
    <message>
        <source>May be %1</source>
        <translation>可能是 %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>hours</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Lead: %1</source>
        <translation>线索：%1</translation>
    </message>
</context>
<context>
    <name>relata::ui::QuotePart</name>
    <message>
        <source>What can be done with it</source>
        <translation>可执行的操作</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>sent on %1</source>
        <translation>%1 发送</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>有效期至 %1</translation>
    </message>
    <message>
        <source>what was sent does not change any more: make a new version</source>
        <translation>发送后不再改动：请新建一版</translation>
    </message>
    <message>
        <source>decided on %1</source>
        <translation>%1 决定</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>标记为已发送</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>提交审批</translation>
    </message>
    <message>
        <source>Approve the discounts</source>
        <translation>审批折扣</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已审批</translation>
    </message>
    <message>
        <source>Accepted: make the order</source>
        <translation>已接受：生成订单</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新建一版</translation>
    </message>
    <message>
        <source>A new version was made</source>
        <translation>已新建一版</translation>
    </message>
    <message>
        <source>Writing the PDF…</source>
        <translation>正在写 PDF…</translation>
    </message>
    <message>
        <source>Open PDF</source>
        <translation>打开 PDF</translation>
    </message>
    <message>
        <source>Mail it</source>
        <translation>发邮件</translation>
    </message>
    <message>
        <source>It is “%1” now</source>
        <translation>现在的状态是“%1”</translation>
    </message>
    <message>
        <source>It became an order</source>
        <translation>已成为订单</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>discounts approved by %1 on %2</source>
        <translation>折扣由 %1 于 %2 审批</translation>
    </message>
    <message>
        <source>discounts of %1 need approval, over %2</source>
        <translation>折扣合计 %1，超过 %2，需要审批</translation>
    </message>
    <message>
        <source>asked for by %1 on %2</source>
        <translation>%1 于 %2 申请审批</translation>
    </message>
    <message>
        <source>nobody may approve them yet: give somebody the right in Setup, under Users</source>
        <translation>目前没有人有权审批：请在“业务设置”的“用户”中授权</translation>
    </message>
    <message>
        <source>may be approved by %1</source>
        <translation>可由 %1 审批</translation>
    </message>
    <message>
        <source>its validity ended on %1: make a new version, or give it a later date</source>
        <translation>有效期已于 %1 结束：请新建一版，或延长有效期</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>退回草稿</translation>
    </message>
</context>
<context>
    <name>relata::ui::ReasonList</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>以下全部</translation>
    </message>
    <message>
        <source>Any of these</source>
        <translation>以下任一</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>以下都不</translation>
    </message>
    <message>
        <source>On the list “%1”</source>
        <translation>在名单“%1”上</translation>
    </message>
    <message>
        <source>In the segment “%1”</source>
        <translation>在分群“%1”中</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>relata::ui::RecordBoard</name>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message numerus="yes">
        <source>%n cards go to “%1”.</source>
        <translation>
            <numerusform>将有 %n 张卡片移到“%1”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n cards</source>
        <translation>
            <numerusform>移动 %n 张卡片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::RecordCalendar</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Calendar, %1</source>
        <translation>日历，%1</translation>
    </message>
    <message>
        <source>Nothing that fits the filters is on these days.</source>
        <translation>这些日子里没有符合筛选条件的记录。</translation>
    </message>
    <message>
        <source>Nothing is on these days.</source>
        <translation>这些日子里没有记录。</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>转到 %1</translation>
    </message>
    <message>
        <source>Nothing that fits the filters has such a date.</source>
        <translation>符合筛选条件的记录都没有这个日期。</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No record has such a date yet. Give one a date, and it stands on its day here.</source>
        <translation>还没有记录填写这个日期。填写之后，它就会显示在当天。</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>%1 comes back every year and is not moved here. Change it on the page of %2.</source>
        <translation>“%1”每年重复，不能在这里移动。请在%2的页面上修改。</translation>
    </message>
    <message>
        <source>“%1” is kept by the program and cannot be moved.</source>
        <translation>“%1”由程序维护，不能移动。</translation>
    </message>
    <message>
        <source>%1: %2 is now %3</source>
        <translation>%1：%2改为 %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 now goes on until %2</source>
        <translation>“%1”现在到 %2 结束</translation>
    </message>
    <message>
        <source>New entry on %1</source>
        <translation>%1的新条目</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>已添加：%1</translation>
    </message>
    <message>
        <source>Nothing is planned yet. Double-click a day or a time, or press N, and type what it is about.</source>
        <translation>还没有安排。双击某一天或某个时间，或按 N，然后输入内容。</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Shown time</source>
        <translation>显示范围</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>first day of a week</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>last day of a week</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>%1 comes again on this day. Move its next time, or change on its page how it repeats.</source>
        <translation>“%1”会在这一天再次出现。请移动最近的一次，或在它的页面上更改重复方式。</translation>
    </message>
</context>
<context>
    <name>relata::ui::RecordForm</name>
    <message>
        <source>Fewer fields</source>
        <translation>较少字段</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>更多字段</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>新建%1</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves</source>
        <translation>Ctrl+Enter 保存</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <translation>%1（必填）</translation>
    </message>
    <message>
        <source>%1 is there already: %2</source>
        <translation>%1 已经存在：%2</translation>
    </message>
    <message>
        <source>%1 may be the same: %2</source>
        <translation>%1 可能是同一条：%2</translation>
    </message>
    <message>
        <source>Open it instead</source>
        <translation>改为打开它</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开%1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>编辑%1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 is there already. Open it, or save this one as well.</source>
        <translation>%1 已经存在。可以打开它，或仍然保存这一条。</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>仍然保存</translation>
    </message>
    <message>
        <source>Looking whether it is there already…</source>
        <translation>正在查看是否已有此记录…</translation>
    </message>
</context>
<context>
    <name>relata::ui::RecordGroups</name>
    <message>
        <source>%1, by year</source>
        <translation>%1，按年</translation>
    </message>
    <message>
        <source>%1, by month</source>
        <translation>%1，按月</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>（已删除）</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>month and year</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Sum of %1</source>
        <translation>%1合计</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>%n more groups, each with fewer records, are counted in the last row and not listed.</source>
        <translation>
            <numerusform>另有 %n 个分组记录更少，已计入最后一行，没有列出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all %1 in the table</source>
        <translation>在表格中显示全部 %1 条</translation>
    </message>
    <message>
        <source>Average of %1</source>
        <translation>%1平均值</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
</context>
<context>
    <name>relata::ui::RecordHeader</name>
    <message>
        <source>Record before</source>
        <translation>上一条记录</translation>
    </message>
    <message>
        <source>Next record</source>
        <translation>下一条记录</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>More acts</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>No phone number yet</source>
        <translation>还没有电话号码</translation>
    </message>
    <message>
        <source>No e-mail address yet</source>
        <translation>还没有电子邮件地址</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>记录通话</translation>
    </message>
    <message>
        <source>Log a meeting</source>
        <translation>记录会议</translation>
    </message>
    <message>
        <source>As it stood on a day…</source>
        <translation>查看某日的状态…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Open in its own window</source>
        <translation>在单独的窗口中打开</translation>
    </message>
</context>
<context>
    <name>relata::ui::RecordListPage</name>
    <message numerus="yes">
        <source>%1 · %n selected</source>
        <translation>
            <numerusform>%1 · 已选 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>The recycle bin is empty</source>
        <translation>回收站是空的</translation>
    </message>
    <message>
        <source>Nothing fits these filters</source>
        <translation>没有符合筛选条件的记录</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>这里还没有内容</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Choose a row to see all about it here.</source>
        <translation>选择一行，在此查看其全部内容。</translation>
    </message>
    <message>
        <source>Saved view %1</source>
        <translation>保存的视图 %1</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Shown as: %1</source>
        <translation>显示方式：%1</translation>
    </message>
    <message>
        <source>Nothing in the recycle bin fits these filters</source>
        <translation>回收站中没有符合筛选条件的记录</translation>
    </message>
    <message>
        <source>There are records here, but none that all conditions and words leave over.</source>
        <translation>这里有记录，但没有一条同时符合所有条件和搜索词。</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>What is deleted in this list waits here, and can be brought back with all that belongs to it.</source>
        <translation>从这个列表删除的记录都留在这里，可以连同所属内容一起恢复。</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Add to a list…</source>
        <translation>加入名单…</translation>
    </message>
</context>
<context>
    <name>relata::ui::RecordPage</name>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>This record did not exist then.</source>
        <translation>当时此记录尚不存在。</translation>
    </message>
    <message>
        <source>This record does not exist any more.</source>
        <translation>此记录已不存在。</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>返回今天</translation>
    </message>
    <message>
        <source>As it stood on %1</source>
        <translation>%1 的状态</translation>
    </message>
    <message>
        <source>This record is in the recycle bin.</source>
        <translation>此记录在回收站中。</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>未完成任务</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message numerus="yes">
        <source>%n activities</source>
        <translation>
            <numerusform>%n 项活动</numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>As it stood on</source>
        <translation>查看此日的状态</translation>
    </message>
    <message>
        <source>2026-03-01, yesterday, last month …</source>
        <translation>2026-03-01、昨天、上月…</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Type a day.</source>
        <translation>请输入日期。</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>A week ago</source>
        <translation>一周前</translation>
    </message>
    <message>
        <source>A month ago</source>
        <translation>一个月前</translation>
    </message>
    <message>
        <source>A year ago</source>
        <translation>一年前</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>页面各部分</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>介绍关系</translation>
    </message>
    <message>
        <source>Which number?</source>
        <translation>拨打哪个号码？</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>画像</translation>
    </message>
</context>
<context>
    <name>relata::ui::RecordTable</name>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Edit cell</source>
        <translation>编辑单元格</translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation>按此值筛选</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n records…</source>
        <translation>
            <numerusform>合并 %n 条记录…</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the rows to fill, from the one with the value downwards.</source>
        <translation>请先从含有值的那一行开始，向下选择要填充的行。</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Sort upwards</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>Sort downwards</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>Statistics of %1</source>
        <translation>“%1”的统计</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>隐藏此列</translation>
    </message>
    <message numerus="yes">
        <source>That is more than %n rows: save them as a file and import that.</source>
        <translation>
            <numerusform>超过 %n 行：请先保存为文件，再导入该文件。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::RecordTableModel</name>
    <message>
        <source>Selected</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation>选择“%1”</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
</context>
<context>
    <name>relata::ui::ReferralPanel</name>
    <message>
        <source>None yet.</source>
        <translation>暂无。</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>添加联系人</translation>
    </message>
    <message>
        <source>Add company</source>
        <translation>添加公司</translation>
    </message>
    <message>
        <source>There are more; open one of them to see whom it referred.</source>
        <translation>还有更多；打开其中一条可查看它介绍了谁。</translation>
    </message>
    <message>
        <source>Hide whom %1 referred</source>
        <translation>收起%1介绍的人</translation>
    </message>
    <message>
        <source>Show whom %1 referred</source>
        <translation>展开%1介绍的人</translation>
    </message>
    <message>
        <source>stands above already</source>
        <translation>上面已列出</translation>
    </message>
    <message numerus="yes">
        <source>referred %n</source>
        <translation>
            <numerusform>介绍了 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>this record</source>
        <translation>本记录</translation>
    </message>
    <message>
        <source>this record, %1</source>
        <translation>本记录，%1</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>（已删除）</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>第 %1 级</translation>
    </message>
</context>
<context>
    <name>relata::ui::RelatedCondition</name>
    <message>
        <source>At least one</source>
        <translation>至少一个</translation>
    </message>
    <message>
        <source>None</source>
        <translation>一个也没有</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>Exactly</source>
        <translation>正好</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>多少个</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>in the last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>in the last 90 days</source>
        <translation>最近 90 天</translation>
    </message>
    <message>
        <source>in the last 6 months</source>
        <translation>最近 6 个月</translation>
    </message>
    <message>
        <source>in the last 12 months</source>
        <translation>最近 12 个月</translation>
    </message>
    <message>
        <source>more than 90 days ago</source>
        <translation>90 天以前</translation>
    </message>
    <message>
        <source>more than a year ago</source>
        <translation>一年以前</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
</context>
<context>
    <name>relata::ui::RelatedPanel</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>（已删除）</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>暂无。</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加%1</translation>
    </message>
    <message>
        <source>Show all %1 in the list</source>
        <translation>在列表中显示全部 %1 条</translation>
    </message>
    <message>
        <source>Change or delete</source>
        <translation>修改或删除</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>输入姓名或名称</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的%1</translation>
    </message>
</context>
<context>
    <name>relata::ui::ReminderCard</name>
    <message numerus="yes">
        <source>%n reminders</source>
        <translation>
            <numerusform>%n 条提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show all on the page of today</source>
        <translation>在“今天”页面显示全部</translation>
    </message>
    <message>
        <source>Reminder: %1</source>
        <translation>提醒：%1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>推迟</translation>
    </message>
    <message>
        <source>Later: %1</source>
        <translation>推迟：%1</translation>
    </message>
</context>
<context>
    <name>relata::ui::ReplyBox</name>
    <message>
        <source>Text for %1</source>
        <translation>写给 %1 的内容</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Write a text first.</source>
        <translation>请先写内容。</translation>
    </message>
    <message>
        <source>The note is saved</source>
        <translation>备注已保存</translation>
    </message>
    <message>
        <source>Logged, and opened in the mail program</source>
        <translation>已记录，并在邮件程序中打开</translation>
    </message>
    <message>
        <source>Logged and copied: paste it where you answer</source>
        <translation>已记录并复制：请粘贴到您答复的地方</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>附件…</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>保存备注</translation>
    </message>
    <message>
        <source>Reply and wait for customer</source>
        <translation>回复并等待客户</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Reply and resolve</source>
        <translation>回复并解决</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Enter</source>
        <translation>Ctrl+Shift+Enter</translation>
    </message>
    <message>
        <source>Note for the team</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>Reply to the customer</source>
        <translation>回复客户</translation>
    </message>
    <message>
        <source>Only the team sees this…</source>
        <translation>只有团队看得到…</translation>
    </message>
    <message>
        <source>Write a reply…</source>
        <translation>写回复…</translation>
    </message>
    <message>
        <source>Write to %1…</source>
        <translation>写给 %1…</translation>
    </message>
    <message>
        <source>Goes to your mail program for %1, and is logged here.</source>
        <translation>会在您的邮件程序中打开，收件人 %1，并记录在这里。</translation>
    </message>
    <message>
        <source>Is logged here and copied, to be pasted where you answer.</source>
        <translation>记录在这里并复制，请粘贴到您答复的地方。</translation>
    </message>
    <message>
        <source>The reply goes out in 10 seconds</source>
        <translation>回复将在 10 秒后发出</translation>
    </message>
    <message>
        <source>Goes to %1 by mail, and can be taken back for 10 seconds.</source>
        <translation>将通过邮件发往 %1，10 秒内可撤回。</translation>
    </message>
    <message>
        <source>The reply waits for the next export of its channel</source>
        <translation>回复等待渠道的下一次导出</translation>
    </message>
    <message>
        <source>Waits here until it is exported for %1, and is not sent before that.</source>
        <translation>在此等待导出给 %1，导出之前不会发送。</translation>
    </message>
    <message numerus="yes">
        <source>Logged, and opened in the mail program. Attach the files there: %n</source>
        <translation>
            <numerusform>已记录，并在邮件程序中打开。请在那里添加附件：%n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Only reply</source>
        <translation>仅回复</translation>
    </message>
    <message>
        <source>The status stays as it is</source>
        <translation>状态保持不变</translation>
    </message>
</context>
<context>
    <name>relata::ui::ReportBar</name>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Usual period</source>
        <translation>默认期间</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>上季度</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>最近 12 个月</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>自定义起止…</translation>
    </message>
    <message>
        <source>As of now</source>
        <translation>截至现在</translation>
    </message>
    <message>
        <source>As of yesterday</source>
        <translation>截至昨天</translation>
    </message>
    <message>
        <source>As of Monday</source>
        <translation>截至周一</translation>
    </message>
    <message>
        <source>As of the end of last month</source>
        <translation>截至上月底</translation>
    </message>
    <message>
        <source>As of the end of last quarter</source>
        <translation>截至上季度末</translation>
    </message>
    <message>
        <source>As of a day…</source>
        <translation>截至某日…</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter: amount &gt; 10000 EUR</source>
        <translation>筛选：amount &gt; 10000 EUR</translation>
    </message>
    <message>
        <source>What the rows are</source>
        <translation>行的内容</translation>
    </message>
    <message>
        <source>How it counts</source>
        <translation>计数方式</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Whose deals</source>
        <translation>谁的商机</translation>
    </message>
    <message>
        <source>As of which day</source>
        <translation>截至哪天</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Filter of deals</source>
        <translation>商机筛选</translation>
    </message>
    <message>
        <source>Since Monday</source>
        <translation>自周一起</translation>
    </message>
    <message>
        <source>Since yesterday</source>
        <translation>自昨天起</translation>
    </message>
    <message numerus="yes">
        <source>Since %n days</source>
        <translation>
            <numerusform>近 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter: priority = urgent</source>
        <translation>筛选：优先级 = 紧急</translation>
    </message>
    <message>
        <source>Filter of tickets</source>
        <translation>工单的筛选条件</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>“%1” is no day. The figures are still those with %2.</source>
        <translation>“%1”不是日期。图表和数字仍按 %2 计算。</translation>
    </message>
</context>
<context>
    <name>relata::ui::ReportsPage</name>
    <message>
        <source>%1, as of %2</source>
        <translation>%1，截至 %2</translation>
    </message>
    <message>
        <source>Not enough data</source>
        <translation>数据不足</translation>
    </message>
    <message>
        <source>Add a deal</source>
        <translation>添加商机</translation>
    </message>
    <message>
        <source>Amounts in %1</source>
        <translation>金额单位 %1</translation>
    </message>
    <message>
        <source>Amounts in %1. Rates for open deals: %2</source>
        <translation>金额单位 %1。进行中商机汇率：%2</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Add a goal</source>
        <translation>添加目标</translation>
    </message>
    <message>
        <source>Adjust…</source>
        <translation>调整…</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Open a ticket</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Click a bar or a number to see what is behind it.</source>
        <translation>点击柱形或数字，查看背后的记录。</translation>
    </message>
    <message>
        <source>Add an order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>Add a contract</source>
        <translation>新建合同</translation>
    </message>
    <message>
        <source>Add a campaign</source>
        <translation>新建营销活动</translation>
    </message>
</context>
<context>
    <name>relata::ui::ScoreGrid</name>
    <message>
        <source>Grade %1 on a grid from A1 (best) to C3</source>
        <translation>等级 %1（从最好的 A1 到 C3）</translation>
    </message>
</context>
<context>
    <name>relata::ui::ScorePart</name>
    <message>
        <source>Points by hand</source>
        <translation>手动加分</translation>
    </message>
    <message>
        <source>%1 at first, half after %2 days</source>
        <translation>初始 %1，%2 天后减半</translation>
    </message>
    <message>
        <source>Handed to sales on %1: %2</source>
        <translation>于 %1 移交销售：%2</translation>
    </message>
    <message>
        <source>Hand to sales</source>
        <translation>移交销售</translation>
    </message>
    <message>
        <source>Sales is asked, with a task</source>
        <translation>已交给销售，并建了任务</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>fit %1 · engagement %2</source>
        <translation>契合度 %1 · 互动度 %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more lines</source>
        <translation>
            <numerusform>还有 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>The lines add up to the score. A is fit from %1, B from %2; 1 is engagement from %3, 2 from %4. Sales is asked from %5 on, and again only after the score fell below %6.</source>
        <translation>各行之和即评分。契合度 %1 起为 A，%2 起为 B；互动度 %3 起为 1，%4 起为 2。评分达到 %5 时交给销售；降到 %6 以下后才会再次移交。</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Why this score?</source>
        <translation>评分依据</translation>
    </message>
</context>
<context>
    <name>relata::ui::SegmentMenu</name>
    <message>
        <source>Find a segment</source>
        <translation>查找分群</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>New list “%1”</source>
        <translation>新建名单“%1”</translation>
    </message>
    <message>
        <source>Type the name of a new list</source>
        <translation>输入新名单的名称</translation>
    </message>
    <message>
        <source>No segment of that name</source>
        <translation>没有这个名称的分群</translation>
    </message>
</context>
<context>
    <name>relata::ui::SegmentPart</name>
    <message>
        <source>counting…</source>
        <translation>正在计算…</translation>
    </message>
    <message numerus="yes">
        <source>people</source>
        <translation>
            <numerusform>人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>companies</source>
        <translation>
            <numerusform>家公司</numerusform>
        </translation>
    </message>
    <message>
        <source>counted in %1 ms</source>
        <translation>%1 毫秒算出</translation>
    </message>
    <message>
        <source>%1 before the changes</source>
        <translation>修改前 %1</translation>
    </message>
    <message>
        <source>The conditions are saved</source>
        <translation>条件已保存</translation>
    </message>
    <message>
        <source>segment “%1”</source>
        <translation>分群“%1”</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Choose a segment to see how many are in both.</source>
        <translation>选择一个分群，查看两者重叠多少。</translation>
    </message>
    <message>
        <source>%1 in both · %2 only here · %3 only in “%4”</source>
        <translation>两者都在 %1 · 只在这里 %2 · 只在“%4” %3</translation>
    </message>
    <message>
        <source>In the segment</source>
        <translation>分群人数</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Show the companies</source>
        <translation>查看公司</translation>
    </message>
    <message>
        <source>Show the people</source>
        <translation>查看联系人</translation>
    </message>
    <message>
        <source>Save the conditions</source>
        <translation>保存条件</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Add from a segment…</source>
        <translation>从分群加入…</translation>
    </message>
    <message>
        <source>Make a list of them</source>
        <translation>存为名单</translation>
    </message>
    <message>
        <source>In common with another segment</source>
        <translation>与另一个分群的重叠</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>How it grew</source>
        <translation>规模变化</translation>
    </message>
    <message>
        <source>By today’s conditions over what the journal knows of each day; what came in by an import was not there before.</source>
        <translation>按今天的条件计算日志中各日已知的数据；导入的记录在导入之前不算。</translation>
    </message>
</context>
<context>
    <name>relata::ui::SegmentWhy</name>
    <message>
        <source>%1 is in this segment</source>
        <translation>%1 在这个分群中</translation>
    </message>
    <message>
        <source>%1 is not in this segment</source>
        <translation>%1 不在这个分群中</translation>
    </message>
    <message>
        <source>: it is in the recycle bin</source>
        <translation>：在回收站里</translation>
    </message>
    <message>
        <source>Why is somebody in it, or not?</source>
        <translation>某人为什么在或不在其中？</translation>
    </message>
    <message>
        <source>Name of a person or company</source>
        <translation>联系人或公司名称</translation>
    </message>
</context>
<context>
    <name>relata::ui::SelectionBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选择 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected records</source>
        <translation>所选记录</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Changing records</source>
        <translation>正在修改记录</translation>
    </message>
</context>
<context>
    <name>relata::ui::SettingsPage</name>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>设置栏目</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Your name stands beside what you do, in the history of each record.</source>
        <translation>在每条记录的历史中，您的操作旁会显示您的姓名。</translation>
    </message>
    <message>
        <source>Reset the layout of panels</source>
        <translation>重置面板布局</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Encrypted, opens with a passphrase only</source>
        <translation>已加密，只能用密码打开</translation>
    </message>
    <message>
        <source>None: anybody with the file can read it</source>
        <translation>无：拿到文件的人都能读取</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>Encrypt with a passphrase</source>
        <translation>用密码加密</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation>再次输入新密码</translation>
    </message>
    <message>
        <source>Nobody can open the file without it, and nobody can find it out for you. Backups made before keep their old one.</source>
        <translation>没有密码谁也无法打开文件，也没有人能替您找回密码。之前的备份仍使用旧密码。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>移除密码</translation>
    </message>
    <message>
        <source>Type a passphrase first.</source>
        <translation>请先输入密码。</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type the same one twice.</source>
        <translation>两次输入的密码不一致，请重新输入。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>导入前</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>恢复前</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>What restoring would change</source>
        <translation>恢复将带来的更改</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>当时</translation>
    </message>
    <message>
        <source>Last act now: %1</source>
        <translation>现在的最后操作：%1</translation>
    </message>
    <message>
        <source>Last act then: %1</source>
        <translation>当时的最后操作：%1</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>恢复此备份</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不恢复</translation>
    </message>
    <message>
        <source>The file as it is now is kept as a backup first.</source>
        <translation>会先将当前文件保留为备份。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>自由软件，依据 GNU 通用公共许可证第 3 版或更新版本发布。</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Restore… the backup of %1</source>
        <translation>恢复… %1 的备份</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Looks through the whole file: its pages, the journal, links and the search index.</source>
        <translation>检查整个文件：数据页、日志、关联和搜索索引。</translation>
    </message>
    <message>
        <source>Checked the whole file: all is well.</source>
        <translation>已检查整个文件，一切正常。</translation>
    </message>
    <message>
        <source>This is a backup of another workspace: all that is in this file now would be replaced.</source>
        <translation>这是另一个工作区的备份：此文件现有的全部内容都会被替换。</translation>
    </message>
    <message>
        <source>Restore it nevertheless</source>
        <translation>仍然恢复</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>Type the present passphrase first.</source>
        <translation>请先输入当前密码。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the folder of the backups</source>
        <translation>选择备份文件夹</translation>
    </message>
    <message>
        <source>Beside the file</source>
        <translation>放在文件旁边</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Another disk is safer than the one with the file. Backups made before stay where they are.</source>
        <translation>放在与文件不同的磁盘上更安全。以前的备份仍留在原处。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>周</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>Keep one of each of the last</source>
        <translation>最近这段时间内每天、每周、每月各保留一份</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Rows of lists</source>
        <translation>列表行距</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Size of text and everything else</source>
        <translation>文字及整体大小</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>立即重新启动</translation>
    </message>
    <message>
        <source>The new size holds when Relata starts again.</source>
        <translation>新的大小在 Relata 重新启动后生效。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Remember size, place and panels of the window</source>
        <translation>记住窗口的大小、位置和面板</translation>
    </message>
    <message>
        <source>Open the last workspace when Relata starts</source>
        <translation>启动时打开上次的工作区</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock after this time without a key or a click</source>
        <translation>无键盘或鼠标操作多久后锁定</translation>
    </message>
    <message>
        <source>What is on the screen is hidden until the passphrase is typed again.</source>
        <translation>屏幕内容会被隐藏，直到再次输入密码。</translation>
    </message>
    <message>
        <source>What is on the screen is hidden until somebody presses a button: this file has no passphrase, so it is not protected by the lock.</source>
        <translation>屏幕内容会被隐藏，按一下按钮即可恢复：此文件没有密码，锁定并不能保护它。</translation>
    </message>
    <message>
        <source>None yet. One is made each day, and before a large import or an update of the file.</source>
        <translation>还没有备份。每天会自动备份一次，大批导入前和更新文件前也会备份。</translation>
    </message>
    <message>
        <source>before an update of the file</source>
        <translation>更新文件之前</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation>午夜</translation>
    </message>
    <message>
        <source>Work begins at (in the calendar)</source>
        <translation>上班时间（用于日历）</translation>
    </message>
    <message>
        <source>Work ends at</source>
        <translation>下班时间</translation>
    </message>
</context>
<context>
    <name>relata::ui::SheetTable</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>relata::ui::ShellWindow</name>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>Active panel</source>
        <translation>当前面板</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
</context>
<context>
    <name>relata::ui::ShortcutEditor</name>
    <message>
        <source>Keys without Ctrl or Alt (such as “?”) run commands</source>
        <translation>允许不带 Ctrl 或 Alt 的单键（如“?”）执行命令</translation>
    </message>
    <message>
        <source>Use it here instead</source>
        <translation>改用于此命令</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>不设快捷键</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Usual keys for all</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>Find a command or keys</source>
        <translation>查找命令或按键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其快捷键</translation>
    </message>
    <message>
        <source>New keys: press them</source>
        <translation>新快捷键：请直接按键</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>请按新的快捷键</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 works inside lists and fields and cannot be given away.</source>
        <translation>%1 用于列表和输入框，不能分配给命令。</translation>
    </message>
    <message>
        <source>%1 is a key without Ctrl or Alt: allow these above first.</source>
        <translation>%1 是不带 Ctrl 或 Alt 的单键：请先在上方允许。</translation>
    </message>
    <message>
        <source>%1 runs “%2” already.</source>
        <translation>%1 已用于“%2”。</translation>
    </message>
    <message>
        <source>”, “</source>
        <translation>”、“</translation>
    </message>
    <message>
        <source>%1 now runs “%2”.</source>
        <translation>%1 现已用于“%2”。</translation>
    </message>
</context>
<context>
    <name>relata::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>relata::ui::SlotLine</name>
    <message>
        <source>What is it about?</source>
        <translation>什么事？</translation>
    </message>
</context>
<context>
    <name>relata::ui::StageRemoval</name>
    <message>
        <source>No deal stands in this stage.</source>
        <translation>此阶段没有商机。</translation>
    </message>
    <message numerus="yes">
        <source>%n deals stand in this stage.</source>
        <translation>
            <numerusform>此阶段有 %n 个商机。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete this stage…</source>
        <translation>删除此阶段…</translation>
    </message>
    <message>
        <source>Move its deals to</source>
        <translation>将其中的商机移至</translation>
    </message>
    <message>
        <source>Deleted stage %1; its deals stand in %2</source>
        <translation>已删除阶段 %1，其中的商机已移至 %2</translation>
    </message>
</context>
<context>
    <name>relata::ui::StageStepper</name>
    <message>
        <source>Moved to %1</source>
        <translation>已移至%1</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>%1, the deal is here</source>
        <translation>%1，商机处于此阶段</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>移至%1</translation>
    </message>
    <message>
        <source>Probability %1 %, of the stage</source>
        <translation>概率 %1 %，来自阶段</translation>
    </message>
    <message>
        <source>Probability %1 %, your own; the stage says %2 %</source>
        <translation>自定概率 %1 %；阶段默认 %2 %</translation>
    </message>
    <message>
        <source>Before it goes on: %1</source>
        <translation>推进之前：%1</translation>
    </message>
</context>
<context>
    <name>relata::ui::StartWindow</name>
    <message>
        <source>%1 goes into this new workspace in the next step. You see what becomes of each column first.</source>
        <translation>下一步会将 %1 导入这个新工作区。您可先查看每一列如何处理。</translation>
    </message>
    <message>
        <source>Customers, in one file that is yours</source>
        <translation>客户资料，都在您自己的一个文件里</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>An empty file in a folder of your choice</source>
        <translation>在您选择的文件夹中新建空文件</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>A .relata file</source>
        <translation>一个 .relata 文件</translation>
    </message>
    <message>
        <source>Import your address book</source>
        <translation>导入通讯录</translation>
    </message>
    <message>
        <source>Try the sample company</source>
        <translation>试用示例公司</translation>
    </message>
    <message>
        <source>2,000 invented people in two languages, to look around</source>
        <translation>两种语言的 2,000 名虚构人物，供您浏览体验</translation>
    </message>
    <message>
        <source>Or drop a workspace or a contact list on this window.</source>
        <translation>也可以把工作区或联系人列表拖到此窗口。</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Workspaces that you open are listed here.</source>
        <translation>您打开过的工作区会列在这里。</translation>
    </message>
    <message>
        <source>Passphrase of %1</source>
        <translation>%1 的密码</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>只读打开</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Restore the backup of %1</source>
        <translation>恢复 %1 的备份</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Relata workspaces (*.relata);;All files (*)</source>
        <translation>Relata 工作区 (*.relata);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose your contact list</source>
        <translation>选择联系人列表</translation>
    </message>
    <message>
        <source>CSV, Excel or vCard, from Google, Outlook, iPhone, HubSpot …</source>
        <translation>CSV、Excel 或 vCard，来自 Google、Outlook、iPhone、HubSpot……</translation>
    </message>
    <message>
        <source>Contact lists (*.csv *.tsv *.txt *.xlsx *.xlsm *.vcf *.ics *.jsonl);;All files (*)</source>
        <translation>联系人名单和日历 (*.csv *.tsv *.txt *.xlsx *.xlsm *.vcf *.ics *.jsonl);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>relata::ui::StatisticsPanel</name>
    <message>
        <source>%1: %2 rows</source>
        <translation>%1：%2 行</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>已填写</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1（%2 %）</translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>不同的值</translation>
    </message>
    <message>
        <source>From</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>To</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation>最常见</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>未填写</translation>
    </message>
</context>
<context>
    <name>relata::ui::StepSheet</name>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>周</translation>
    </message>
    <message>
        <source>End of a contract</source>
        <translation>合同到期日</translation>
    </message>
    <message>
        <source>Who comes in</source>
        <translation>谁会进入</translation>
    </message>
    <message>
        <source>Who is in a segment</source>
        <translation>分群中的人</translation>
    </message>
    <message>
        <source>Who does something</source>
        <translation>做了某事的人</translation>
    </message>
    <message>
        <source>On a day</source>
        <translation>在某一天</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Choose a segment</source>
        <translation>选择分群</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Of which campaign</source>
        <translation>哪个营销活动</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Days after it (before: negative)</source>
        <translation>其后天数（之前为负数）</translation>
    </message>
    <message>
        <source>And only if</source>
        <translation>且仅当</translation>
    </message>
    <message>
        <source>May come in again</source>
        <translation>可以再次进入</translation>
    </message>
    <message>
        <source>At the earliest after so many days</source>
        <translation>至少间隔多少天</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>多久</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>直到</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>If</source>
        <translation>如果</translation>
    </message>
    <message>
        <source>Percent of people who go the first way</source>
        <translation>走第一条路的百分比</translation>
    </message>
    <message>
        <source>The goal is reached when</source>
        <translation>达成目标的条件</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>Choose a campaign</source>
        <translation>选择营销活动</translation>
    </message>
    <message>
        <source>What is to be done ({name} is the person)</source>
        <translation>要做什么（{name} 代表联系人）</translation>
    </message>
    <message>
        <source>Due after</source>
        <translation>多久后到期</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>New value (empty clears it)</source>
        <translation>新值（留空则清空）</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>互动度</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>契合度</translation>
    </message>
    <message>
        <source>Half after days (0: never)</source>
        <translation>减半天数（0 为不衰减）</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>选择名单</translation>
    </message>
    <message>
        <source>Why, in a sentence for sales</source>
        <translation>用一句话向销售说明原因</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>A goes on with</source>
        <translation>A 接着</translation>
    </message>
    <message>
        <source>If so, go on with</source>
        <translation>如果成立，接着</translation>
    </message>
    <message>
        <source>B goes on with</source>
        <translation>B 接着</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>否则</translation>
    </message>
    <message>
        <source>Go on with</source>
        <translation>接着</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Take the step out</source>
        <translation>移除此步骤</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃修改</translation>
    </message>
</context>
<context>
    <name>relata::ui::SyncReport</name>
    <message>
        <source>Here: %1 would be new, %2 changed, %3 removed</source>
        <translation>本地：将新增 %1、更改 %2、移除 %3</translation>
    </message>
    <message>
        <source>Here: %1 new, %2 changed, %3 removed</source>
        <translation>本地：新增 %1、更改 %2、移除 %3</translation>
    </message>
    <message>
        <source>On the server: %1 would be new, %2 changed, %3 removed</source>
        <translation>服务器：将新增 %1、更改 %2、移除 %3</translation>
    </message>
    <message>
        <source>On the server: %1 new, %2 changed, %3 removed</source>
        <translation>服务器：新增 %1、更改 %2、移除 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n groups would have other members or names</source>
        <translation>
            <numerusform>有 %n 个群组的成员或名称将会改变</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups have other members or names now</source>
        <translation>
            <numerusform>有 %n 个群组的成员或名称已更新</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: “%3” of the server was taken, yours was “%4”</source>
        <translation>%1，%2：采用了服务器的“%3”，你的是“%4”</translation>
    </message>
    <message numerus="yes">
        <source>%n changed in between; sync once more for them.</source>
        <translation>
            <numerusform>有 %n 项在同步期间又被更改，请再同步一次。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::TabStrip</name>
    <message>
        <source>More tabs</source>
        <translation>更多标签页</translation>
    </message>
</context>
<context>
    <name>relata::ui::TableHeader</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>relata::ui::TagsEditor</name>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>标签 %1</translation>
    </message>
</context>
<context>
    <name>relata::ui::TemplateMenu</name>
    <message>
        <source>Search templates</source>
        <translation>查找模板</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Empty mail</source>
        <translation>空白邮件</translation>
    </message>
    <message>
        <source>%1: mend it first</source>
        <translation>%1：请先改正</translation>
    </message>
    <message>
        <source>No templates for this yet. They are written in Setup › Templates.</source>
        <translation>还没有可用的模板。请在“业务设置 › 模板”中编写。</translation>
    </message>
    <message>
        <source>No template has these words.</source>
        <translation>没有包含这些文字的模板。</translation>
    </message>
    <message>
        <source>Still missing: %1. Fill in what stands in brackets, or take it out.</source>
        <translation>还缺少：%1。请补上方括号里的内容，或者删掉。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of fields</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>relata::ui::TemplatePart</name>
    <message>
        <source>Template %1</source>
        <translation>模板“%1”</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Can be saved as a draft; it cannot be used until it is mended</source>
        <translation>可以存为草稿；改好之前不能使用</translation>
    </message>
    <message>
        <source>The template is saved</source>
        <translation>模板已保存</translation>
    </message>
    <message>
        <source>Saved as a draft: it has to be mended</source>
        <translation>已存为草稿：还需要改正</translation>
    </message>
    <message>
        <source>Record of the preview</source>
        <translation>预览用的记录</translation>
    </message>
    <message>
        <source>Type the name of a record</source>
        <translation>输入记录的名称</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Text (Markdown)</source>
        <translation>正文（Markdown）</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>模板正文</translation>
    </message>
    <message>
        <source>Dear {{contact.given_name|Sir or Madam}}, …</source>
        <translation>{{contact.name|您好}}：……</translation>
    </message>
    <message>
        <source>Insert field</source>
        <translation>插入字段</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Preview on</source>
        <translation>预览对象</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Go there: %1</source>
        <translation>转到：%1</translation>
    </message>
    <message>
        <source>There is no preview until the mistakes above are mended.</source>
        <translation>改正上面的错误之后才能预览。</translation>
    </message>
</context>
<context>
    <name>relata::ui::TicketDrop</name>
    <message>
        <source>Reading mails…</source>
        <translation>正在读取邮件…</translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s): new tickets %1, joined %2, there already %3, without a ticket %4</source>
        <translation>
            <numerusform>%n 封邮件：新工单 %1，并入 %2，已存在 %3，未建工单 %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ui::TicketPart</name>
    <message>
        <source>Somebody was told that a clock runs out, and nobody has said yet that they take care of it.</source>
        <translation>已提醒过即将超时，但还没有人确认在处理。</translation>
    </message>
    <message>
        <source>I take care of it</source>
        <translation>我来处理</translation>
    </message>
    <message>
        <source>Noted: you take care of %1</source>
        <translation>已记录：由您处理 %1</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>尚无负责人</translation>
    </message>
    <message>
        <source>Assignee: %1</source>
        <translation>负责人：%1</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>接手</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>合并到…</translation>
    </message>
    <message>
        <source>Due %1 (%2)</source>
        <translation>截止 %1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No SLA policy fits: nothing is measured.</source>
        <translation>没有适用的 SLA 策略：不计时。</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>首次响应</translation>
    </message>
    <message>
        <source>Next response</source>
        <translation>后续响应</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>%1 is yours now</source>
        <translation>%1 现在归您处理</translation>
    </message>
    <message>
        <source>%1 is resolved</source>
        <translation>%1 已解决</translation>
    </message>
    <message>
        <source>%1 is open again</source>
        <translation>%1 已重新打开</translation>
    </message>
    <message>
        <source>%1 goes to %2</source>
        <translation>%1 交给了 %2</translation>
    </message>
    <message>
        <source>Nobody has %1 now</source>
        <translation>%1 现在没有负责人</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Merge %1 into</source>
        <translation>把 %1 合并到</translation>
    </message>
    <message>
        <source>The ticket that stays</source>
        <translation>保留的工单</translation>
    </message>
    <message>
        <source>Number, subject or customer</source>
        <translation>编号、主题或客户</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Its messages and files move there; it is closed and says where they are. Undo takes it all back.</source>
        <translation>它的消息和文件会移过去；原工单关闭，并注明内容在哪里。撤销可以全部恢复。</translation>
    </message>
    <message>
        <source>%1 is merged</source>
        <translation>%1 已合并</translation>
    </message>
    <message>
        <source>The message is a ticket of its own</source>
        <translation>这条消息已成为单独的工单</translation>
    </message>
    <message>
        <source>Snoozed until %1, wake</source>
        <translation>稍后处理至 %1，恢复</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>稍后处理</translation>
    </message>
    <message>
        <source>%1 comes back %2, or when the customer writes</source>
        <translation>%1 将在 %2 或客户来信时回到队列</translation>
    </message>
    <message>
        <source>%1 is back in the queues</source>
        <translation>%1 已回到队列</translation>
    </message>
    <message>
        <source>The mail names the ticket “%1”, but came from somebody who takes no part in it, so that it opened a ticket of its own.</source>
        <translation>这封邮件提到工单“%1”，但发件人与那张工单无关，所以单独开了一张工单。</translation>
    </message>
    <message>
        <source>Look at that ticket</source>
        <translation>查看那张工单</translation>
    </message>
    <message>
        <source>Merge this one into it</source>
        <translation>把本工单并入</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <translation>优先级：%1</translation>
    </message>
    <message>
        <source>Open again (overdue at once)</source>
        <translation>重新打开（会立即超时）</translation>
    </message>
    <message>
        <source>Open again (%1 left)</source>
        <translation>重新打开（还剩 %1）</translation>
    </message>
</context>
<context>
    <name>relata::ui::TimelineEntry</name>
    <message>
        <source>More: %1</source>
        <translation>更多：%1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>%1 完成</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>推迟</translation>
    </message>
</context>
<context>
    <name>relata::ui::TimelinePanel</name>
    <message>
        <source>What is to be done?</source>
        <translation>要做什么？</translation>
    </message>
    <message>
        <source>What was said on the phone?</source>
        <translation>电话里谈了什么？</translation>
    </message>
    <message>
        <source>What was met about?</source>
        <translation>会议谈了什么？</translation>
    </message>
    <message>
        <source>Write a note …</source>
        <translation>写备注…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Kind of entry</source>
        <translation>条目类型</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新条目</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save entry</source>
        <translation>保存条目</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>未完成任务</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>输入姓名或名称</translation>
    </message>
    <message>
        <source>Record to name</source>
        <translation>要提到的记录</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves. **Bold**, lists and links as in Markdown; @ names a record.</source>
        <translation>Ctrl+Enter 保存。**粗体**、列表和链接用 Markdown 写；输入 @ 可以提到一条记录。</translation>
    </message>
    <message>
        <source>Due: tomorrow 3pm, next Monday, 2026-03-14</source>
        <translation>到期：明天下午三点、下周一、2026-03-14</translation>
    </message>
    <message>
        <source>Entry for %1</source>
        <translation>%1 的记录</translation>
    </message>
    <message>
        <source>There is nothing of this kind in the timeline.</source>
        <translation>时间线中没有这一类内容。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>What was said, agreed and planned with %1 stands here, the newest on top.</source>
        <translation>与%1谈过、约定和计划的一切都在这里，最新的在最上面。</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Insert a template</source>
        <translation>插入模板</translation>
    </message>
</context>
<context>
    <name>relata::ui::TodayPage</name>
    <message>
        <source>Today, %1</source>
        <translation>今天，%1</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>只看我的</translation>
    </message>
    <message>
        <source>Mine and what is nobody&apos;s; otherwise everybody&apos;s</source>
        <translation>我的和没有负责人的；否则显示所有人的</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Next seven days</source>
        <translation>未来七天</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>没有日期</translation>
    </message>
    <message>
        <source>To be in touch again</source>
        <translation>该联系的人</translation>
    </message>
    <message>
        <source>Birthdays and other days</source>
        <translation>生日和其他日子</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>没有待办的事</translation>
    </message>
    <message>
        <source>Type above what is to be done. Set “In touch” on a contact, and the page tells you when it is time again; birthdays and renewals come by themselves.</source>
        <translation>在上面写下要做的事。给联系人设好“联系频率”，到时间这里会提醒；生日和续约会自动出现。</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>添加任务</translation>
    </message>
    <message>
        <source>Show all %1 in the list</source>
        <translation>在列表中显示全部 %1 项</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Later: %1</source>
        <translation>推迟：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1, last %n days ago</source>
        <translation>
            <numerusform>%1，上次在 %n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, never yet</source>
        <translation>%1，还没联系过</translation>
    </message>
    <message>
        <source>Log a call with %1</source>
        <translation>记录与 %1 的通话</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, turns %2</source>
        <translation>%1，满 %2 岁</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n years</source>
        <translation>
            <numerusform>%1，%n 周年</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>day and month</comment>
        <translation>M月d日</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>逾期 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for today</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>今天 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be in touch with</source>
        <comment>people</comment>
        <translation>
            <numerusform>待联系 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Begin with your people</source>
        <translation>从联系人开始</translation>
    </message>
    <message>
        <source>Bring your address book, or add the first contact. From then on this page says what is to be done, whom to be in touch with again, and whose birthday comes.</source>
        <translation>导入通讯录，或添加第一位联系人。之后，这个页面会告诉你今天要做什么、该联系谁、谁快过生日。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>添加联系人</translation>
    </message>
    <message>
        <source>The contract renews itself</source>
        <translation>合同自动续签</translation>
    </message>
    <message>
        <source>The contract ends: renew it, or let it go</source>
        <translation>合同到期：请续签或终止</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>等待您处理</translation>
    </message>
    <message numerus="yes">
        <source>%n wait for you</source>
        <comment>quotes, tickets, leads</comment>
        <translation>
            <numerusform>%n 件等待您处理</numerusform>
        </translation>
    </message>
    <message>
        <source>The ticket is overdue</source>
        <translation>工单已超时</translation>
    </message>
    <message>
        <source>The ticket is due soon</source>
        <translation>工单即将超时</translation>
    </message>
    <message>
        <source>Nobody has answered this lead</source>
        <translation>还没有人答复这条线索</translation>
    </message>
    <message>
        <source>The quote waits for your approval</source>
        <translation>报价单等待您审批</translation>
    </message>
    <message>
        <source>A reply did not arrive</source>
        <translation>有回复未送达</translation>
    </message>
    <message>
        <source>Nobody has this ticket</source>
        <translation>工单无人负责</translation>
    </message>
    <message>
        <source>The article is to be reviewed</source>
        <translation>文章需要复查</translation>
    </message>
</context>
<context>
    <name>relata::ui::TopBar</name>
    <message>
        <source>Search people, companies… or type a command</source>
        <translation>搜索联系人、公司…或输入命令</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Relata menu</source>
        <translation>Relata 菜单</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Menu (%1)</source>
        <translation>菜单 (%1)</translation>
    </message>
</context>
<context>
    <name>relata::ui::TrackingPart</name>
    <message>
        <source>Endpoint for opens and clicks</source>
        <translation>打开与点击的统计地址</translation>
    </message>
    <message>
        <source>The endpoint is taken away</source>
        <translation>统计地址已取消</translation>
    </message>
    <message>
        <source>The endpoint is set</source>
        <translation>统计地址已设置</translation>
    </message>
    <message>
        <source>Import the log of the endpoint</source>
        <translation>导入统计地址的日志</translation>
    </message>
    <message>
        <source>Logs (*.jsonl *.log *.txt);;All files (*)</source>
        <translation>日志 (*.jsonl *.log *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>New: %1 clicks and %2 opens by people, %3 clicks and %4 opens by machines. Known before: %5. Left out: %6.</source>
        <translation>新增：人点击 %1 次、打开 %2 次；机器点击 %3 次、打开 %4 次。以前已有：%5。略过：%6。</translation>
    </message>
    <message>
        <source>Opens and clicks imported</source>
        <translation>打开与点击已导入</translation>
    </message>
    <message>
        <source>Opens and clicks</source>
        <translation>打开与点击</translation>
    </message>
    <message>
        <source>Off until you switch it on. Then links lead by way of an endpoint of your own, and a small picture tells it that a mail was loaded; the links name nobody. A click counts as an answer. An open does not: many programs load pictures unread. Tell people that you measure.</source>
        <translation>默认关闭，由您打开。打开后，链接先经过您自己的统计地址，一张小图会告知邮件已被加载；链接里不含任何人的姓名。点击算作回应，打开不算：许多程序不看邮件也会加载图片。请告知客户您在统计。</translation>
    </message>
    <message>
        <source>Measure them</source>
        <translation>是否统计</translation>
    </message>
    <message>
        <source>Endpoint, of all campaigns</source>
        <translation>统计地址（所有活动共用）</translation>
    </message>
    <message>
        <source>Import its log…</source>
        <translation>导入日志…</translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation>已点击</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>Clicked by machines</source>
        <translation>机器点击</translation>
    </message>
    <message>
        <source>Opened by machines</source>
        <translation>机器打开</translation>
    </message>
</context>
<context>
    <name>relata::ui::VariantsPart</name>
    <message>
        <source>%1 did better and goes to the %2 % who were left over.</source>
        <translation>版本 %1 更好，发给其余 %2 % 的人。</translation>
    </message>
    <message>
        <source>%1 % of the people are left over and get the campaign&apos;s own content.</source>
        <translation>其余 %1 % 的人收到活动本身的内容。</translation>
    </message>
    <message>
        <source>%1 % of the people are left over: they wait and get the variant that did better, be it by chance.</source>
        <translation>其余 %1 % 的人先等待，再收到更好的版本，哪怕只是偶然更好。</translation>
    </message>
    <message>
        <source>A/B test</source>
        <translation>A/B 测试</translation>
    </message>
    <message>
        <source>Parts of the people get another content or subject. Who gets which is drawn once and stays. The report tells which did better, when there is enough to tell.</source>
        <translation>让部分人收到不同的内容或主题。谁收到哪个版本一次抽定，不再变动。数据足够时，报表会说明哪个更好。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation>比例（%）</translation>
    </message>
    <message>
        <source>Show variant %1 below</source>
        <translation>在下方查看版本 %1</translation>
    </message>
    <message>
        <source>Take out variant %1</source>
        <translation>移除版本 %1</translation>
    </message>
    <message>
        <source>Add a variant</source>
        <translation>添加版本</translation>
    </message>
    <message>
        <source>Hold-out group: gets nothing, to compare with (%)</source>
        <translation>对照组：什么也不收，用来比较（%）</translation>
    </message>
    <message>
        <source>Who is left over gets what does better by</source>
        <translation>其余的人收到更好的版本，依据</translation>
    </message>
    <message>
        <source>after hours</source>
        <translation>等待小时数</translation>
    </message>
</context>
</TS>
