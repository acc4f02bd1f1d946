<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>About</name>
    <message>
        <source>About HQD Desktop</source>
        <translation>关于 HQD Desktop</translation>
    </message>
    <message>
        <source>A workspace for investment projects and economic indicators. One file on this computer; nothing is sent anywhere.</source>
        <translation>投资项目与经济指标的工作区。数据保存在本机的一个文件里，不会发送到任何地方。</translation>
    </message>
    <message>
        <source>Parts and licences</source>
        <translation>组成部分与许可证</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>retells another document</source>
        <translation>转述其他文献</translation>
    </message>
    <message>
        <source>Found: {text}</source>
        <translation>找到：{text}</translation>
    </message>
</context>
<context>
    <name>AboutBox</name>
    <message>
        <source>Version {number}</source>
        <translation>版本 {number}</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
</context>
<context>
    <name>ActionBox</name>
    <message>
        <source>Add action</source>
        <translation>添加事项</translation>
    </message>
    <message>
        <source>&amp;Action</source>
        <translation>事项(&amp;A)</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>&amp;Responsible</source>
        <translation>责任人(&amp;R)</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>&amp;Due</source>
        <translation>期限(&amp;D)</translation>
    </message>
    <message>
        <source>2026-11-22, 2026-11, 2026-H2 or empty</source>
        <translation>2026-11-22、2026-11、2026-H2，或留空</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ActionsTab</name>
    <message>
        <source>Actions</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>新建事项</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草拟</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>标为完成</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>Advance</name>
    <message>
        <source>Advance stage</source>
        <translation>推进阶段</translation>
    </message>
    <message>
        <source>&amp;Stage</source>
        <translation>阶段(&amp;S)</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Is it</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>2026-11-22, 2026-11, 2026-H2 or empty</source>
        <translation>2026-11-22、2026-11、2026-H2，或留空</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation>来源(&amp;O)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证文件</translation>
    </message>
    <message>
        <source>What stages ask for…</source>
        <translation>阶段要求…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>AdvanceBox</name>
    <message>
        <source>{n} projects</source>
        <translation>{n} 个项目</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已达到</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Move to {stage}</source>
        <translation>推进到{stage}</translation>
    </message>
    <message>
        <source>Plan {stage}</source>
        <translation>计划{stage}</translation>
    </message>
    <message>
        <source>The reason for going back</source>
        <translation>退回的原因</translation>
    </message>
    <message>
        <source>Date not stated</source>
        <translation>日期未说明</translation>
    </message>
    <message>
        <source>This stage asks for no documents</source>
        <translation>该阶段不要求文件</translation>
    </message>
    <message>
        <source>{n} missing</source>
        <translation>缺 {n} 项</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>齐全</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} / {all}</translation>
    </message>
    <message>
        <source>attach…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必备</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>AreaChips</name>
    <message>
        <source>+ Zone</source>
        <translation>+ 区域</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Keep a copy in the workspace</source>
        <translation>在工作区保存副本</translation>
    </message>
    <message>
        <source>Link to the file where it is</source>
        <translation>链接到文件所在位置</translation>
    </message>
    <message>
        <source>Attach documents</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Save document</source>
        <translation>保存文件</translation>
    </message>
    <message>
        <source>Find {name}</source>
        <translation>查找{name}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Records as of {when}. Nothing can be edited here.</source>
        <translation>记录时点：{when}。此处不能修改。</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>返回今天</translation>
    </message>
</context>
<context>
    <name>BaseBox</name>
    <message>
        <source>Base of the index</source>
        <translation>指数基期</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>时期(&amp;P)</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时期</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>amount {amount}</source>
        <translation>金额 {amount}</translation>
    </message>
    <message>
        <source>in this stage since today</source>
        <translation>今天起在此阶段</translation>
    </message>
    <message>
        <source>in this stage for {n} days</source>
        <translation>在此阶段 {n} 天</translation>
    </message>
    <message>
        <source>in this stage since {when}</source>
        <translation>自{when}起在此阶段</translation>
    </message>
    <message>
        <source>No next milestone</source>
        <translation>无下一节点</translation>
    </message>
    <message>
        <source>Moving to {stage} — release to set the stage and today&apos;s date, Esc cancels</source>
        <translation>移至{stage}：松开即设为该阶段并记今天日期，Esc 取消</translation>
    </message>
    <message>
        <source>No projects</source>
        <translation>没有项目</translation>
    </message>
    <message>
        <source>Stage not stated</source>
        <translation>未填阶段</translation>
    </message>
    <message>
        <source>{n} not stated</source>
        <translation>{n} 个未填报</translation>
    </message>
    <message>
        <source>{n} projects</source>
        <translation>{n} 个项目</translation>
    </message>
    <message>
        <source>1 project</source>
        <translation>1 个项目</translation>
    </message>
    <message>
        <source>Click to fold the column</source>
        <translation>点击可折叠此列</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>项目名称</translation>
    </message>
</context>
<context>
    <name>BoardTools</name>
    <message>
        <source>Cards show</source>
        <translation>卡片显示</translation>
    </message>
    <message>
        <source>All facts</source>
        <translation>全部内容</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Name only</source>
        <translation>仅名称</translation>
    </message>
    <message>
        <source>{n} facts</source>
        <translation>{n} 项内容</translation>
    </message>
    <message>
        <source>Days in stage</source>
        <translation>在阶段天数</translation>
    </message>
</context>
<context>
    <name>Breaks</name>
    <message>
        <source>Breaks in the series</source>
        <translation>序列断点</translation>
    </message>
    <message>
        <source>From a break on, figures are counted differently: no growth, index or formula is computed across it.</source>
        <translation>断点之后统计口径不同：增速、指数和公式都不跨断点计算。</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>新建(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>New break</source>
        <translation>新建断点</translation>
    </message>
    <message>
        <source>Edit break</source>
        <translation>编辑断点</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>全部区域</translation>
    </message>
</context>
<context>
    <name>BreaksWindow</name>
    <message>
        <source>From</source>
        <translation>起始时期</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>全部区域</translation>
    </message>
</context>
<context>
    <name>Brush</name>
    <message>
        <source>Periods shown</source>
        <translation>显示期间</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>Change selected projects</source>
        <translation>批量修改所选项目</translation>
    </message>
    <message>
        <source>Another field</source>
        <translation>再加一个字段</translation>
    </message>
    <message>
        <source>Cells before and after</source>
        <translation>修改前后的单元格</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>BulkBox</name>
    <message>
        <source>Change {n} selected projects</source>
        <translation>批量修改所选的 {n} 个项目</translation>
    </message>
    <message>
        <source>Changes {n}</source>
        <translation>改动 {n}</translation>
    </message>
    <message>
        <source>Problems {n}</source>
        <translation>问题 {n}</translation>
    </message>
    <message>
        <source>Change {n} cells</source>
        <translation>修改 {n} 个单元格</translation>
    </message>
    <message>
        <source>{done} of {all} looked at</source>
        <translation>已查看 {done} / {all}</translation>
    </message>
    <message>
        <source>{n} projects change</source>
        <translation>{n} 个项目有改动</translation>
    </message>
    <message>
        <source>{n} stay as they are</source>
        <translation>{n} 个保持不变</translation>
    </message>
    <message>
        <source>{n} dates less exact</source>
        <translation>{n} 个日期精确程度降低</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Not stated</source>
        <translation>未填报</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Half-year</source>
        <translation>半年</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Earlier (Page Up)</source>
        <translation>往前（Page Up）</translation>
    </message>
    <message>
        <source>Later (Page Down)</source>
        <translation>往后（Page Down）</translation>
    </message>
    <message>
        <source>How exactly it is known: Ctrl+Up coarser, Ctrl+Down finer</source>
        <translation>精确程度：Ctrl+↑ 放宽，Ctrl+↓ 细化</translation>
    </message>
    <message>
        <source>About</source>
        <translation>约</translation>
    </message>
    <message>
        <source>The source calls the date approximate: ~</source>
        <translation>来源称日期为约数：~</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Not stated: Ctrl+Delete</source>
        <translation>设为未填报：Ctrl+Delete</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation>日历（Alt+↓）</translation>
    </message>
    <message>
        <source>{date} ({weekday}), known to the day</source>
        <translation>{date}（{weekday}），精确到日</translation>
    </message>
    <message>
        <source>{date}, known to the month</source>
        <translation>{date}，精确到月</translation>
    </message>
    <message>
        <source>{date}, known to the quarter</source>
        <translation>{date}，精确到季度</translation>
    </message>
    <message>
        <source>{date}, known to the half-year</source>
        <translation>{date}，精确到半年</translation>
    </message>
    <message>
        <source>{date}, known to the year</source>
        <translation>{date}，精确到年</translation>
    </message>
    <message>
        <source>Mon Tue Wed Thu Fri Sat Sun</source>
        <translation>周一 周二 周三 周四 周五 周六 周日</translation>
    </message>
    <message>
        <source>Mo Tu We Th Fr Sa Su</source>
        <translation>一 二 三 四 五 六 日</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Catalogue of indicators</source>
        <translation>指标目录</translation>
    </message>
    <message>
        <source>Find by code, name, unit, formula …</source>
        <translation>按代码、名称、单位、公式查找…</translation>
    </message>
    <message>
        <source>Find indicators</source>
        <translation>查找指标</translation>
    </message>
    <message>
        <source>&amp;Show hidden ones</source>
        <translation>显示已隐藏的指标(&amp;S)</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>新建(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Breaks…</source>
        <translation>断点(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>隐藏(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>CatalogueWindow</name>
    <message>
        <source>{n} of {all} indicators</source>
        <translation>{all} 个指标中的 {n} 个</translation>
    </message>
    <message>
        <source>S&amp;how again</source>
        <translation>重新显示(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>隐藏(&amp;H)</translation>
    </message>
    <message>
        <source>Chosen ones as shipped</source>
        <translation>将所选指标恢复为内置</translation>
    </message>
    <message>
        <source>All that are missing or hidden</source>
        <translation>恢复全部缺失或隐藏的内置指标</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message>
        <source>Change log</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>Every edit and import, newest first</source>
        <translation>每次编辑和导入，最新的在前</translation>
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
        <source>Undo to here</source>
        <translation>撤销到此处</translation>
    </message>
    <message>
        <source>Look at the records as they were after the selected change</source>
        <translation>查看所选变更之后当时的记录</translation>
    </message>
    <message>
        <source>Take back the selected change and everything after it</source>
        <translation>撤回所选变更及其后的全部变更</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>No change is like this</source>
        <translation>没有符合条件的变更</translation>
    </message>
    <message>
        <source>The log has no such change.</source>
        <translation>变更记录中没有这样的变更。</translation>
    </message>
    <message>
        <source>Show all changes</source>
        <translation>显示全部变更</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 项变更</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartSide</name>
    <message>
        <source>Nothing is recorded for this measure, these areas and periods.</source>
        <translation>此口径在所选区域和期间没有记录。</translation>
    </message>
    <message>
        <source>What is recorded makes no point here; why is said below.</source>
        <translation>已有数据不能绘成此图，原因见下方说明。</translation>
    </message>
    <message>
        <source>No figures to draw</source>
        <translation>没有可绘制的数据</translation>
    </message>
    <message>
        <source>Type figures below</source>
        <translation>在下方录入数据</translation>
    </message>
</context>
<context>
    <name>CheckRules</name>
    <message>
        <source>Rules of the checks</source>
        <translation>核查规则</translation>
    </message>
    <message>
        <source>Switch &amp;off</source>
        <translation>停用(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Usual values</source>
        <translation>恢复默认值(&amp;U)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Kept as published</source>
        <translation>按公布数保留</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>agrees at the edge</source>
        <translation>勉强相符</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>超出范围</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>from {low}</source>
        <translation>{low} 以上</translation>
    </message>
    <message>
        <source>up to {high}</source>
        <translation>{high} 以下</translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message>
        <source>Checks</source>
        <translation>数据核查</translation>
    </message>
    <message>
        <source>{n} of {total} selected</source>
        <translation>第 {n} 项，共 {total} 项</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>核查结果</translation>
    </message>
    <message>
        <source>The rules are running</source>
        <translation>正在核查</translation>
    </message>
    <message>
        <source>Findings stand here as soon as they are done.</source>
        <translation>完成后在此列出结果。</translation>
    </message>
    <message>
        <source>The rules have not run over everything yet</source>
        <translation>尚未核查全部数据</translation>
    </message>
    <message>
        <source>This workspace is large: a run takes some minutes and can be stopped.</source>
        <translation>该工作区数据较多，核查需数分钟，可随时停止。</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>立即核查</translation>
    </message>
    <message>
        <source>No finding matches these filters</source>
        <translation>没有符合筛选条件的结果</translation>
    </message>
    <message>
        <source>Others are open.</source>
        <translation>还有其他待处理的结果。</translation>
    </message>
    <message>
        <source>Show all open findings</source>
        <translation>显示全部待处理结果</translation>
    </message>
    <message>
        <source>No finding is open</source>
        <translation>没有待处理的结果</translation>
    </message>
    <message>
        <source>The figures agree with each other as far as the rules can tell.</source>
        <translation>在规则可判断的范围内，各项数值相符。</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新核查</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>a run over everything is due (F9)</source>
        <translation>需要核查全部数据（F9）</translation>
    </message>
    <message>
        <source>last run {when}</source>
        <translation>上次运行 {when}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Run every rule over everything (F9)</source>
        <translation>对全部数据运行各项规则（F9）</translation>
    </message>
    <message>
        <source>{rules} rules, {values} values and {sources} sources checked in {seconds} s</source>
        <translation>已用 {rules} 条规则核查 {values} 个数值和 {sources} 个来源，用时 {seconds} 秒</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>A&amp;rea</source>
        <translation>区域(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>时期(&amp;P)</translation>
    </message>
    <message>
        <source>Ranked &amp;by</source>
        <translation>排序依据(&amp;B)</translation>
    </message>
</context>
<context>
    <name>ChoicesModel</name>
    <message>
        <source>In English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>In Chinese</source>
        <translation>中文</translation>
    </message>
</context>
<context>
    <name>ColourBox</name>
    <message>
        <source>Whole row</source>
        <translation>整行</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新规则</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) of this view</source>
        <translation>
            <numerusform>此视图中 %n 个项目</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Colour cells</source>
        <translation>单元格颜色</translation>
    </message>
    <message>
        <source>The first rule that a project passes colours the cell. The rules are kept with the view.</source>
        <translation>项目符合的第一条规则决定单元格的颜色。规则随视图保存。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>When</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>A filter: stage reached signed</source>
        <translation>筛选条件，如 stage reached signed</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>规则名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Find a column</source>
        <translation>查找列</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Standard columns</source>
        <translation>默认列</translation>
    </message>
    <message>
        <source>Standard widths</source>
        <translation>标准列宽</translation>
    </message>
    <message>
        <source>New field…</source>
        <translation>新建字段…</translation>
    </message>
    <message>
        <source>Unfreeze columns</source>
        <translation>取消冻结列</translation>
    </message>
    <message>
        <source>Freeze up to here</source>
        <translation>冻结至此列</translation>
    </message>
    <message>
        <source>{n} of {all} columns shown, {frozen} frozen</source>
        <translation>显示 {n} / {all} 列，冻结 {frozen} 列</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;New workspace…</source>
        <translation>新建工作区(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>打开工作区(&amp;O)…</translation>
    </message>
    <message>
        <source>Open the &amp;sample workspace</source>
        <translation>打开示例工作区(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Import a workbook…</source>
        <translation>导入工作簿(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Close workspace</source>
        <translation>关闭工作区(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Undo by &amp;name…</source>
        <translation>按名称撤销(&amp;N)…</translation>
    </message>
    <message>
        <source>Undo back to the selected change</source>
        <translation>撤销到所选变更</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Edit cell</source>
        <translation>编辑单元格(&amp;E)</translation>
    </message>
    <message>
        <source>Fill &amp;down</source>
        <translation>向下填充(&amp;D)</translation>
    </message>
    <message>
        <source>Fill ri&amp;ght</source>
        <translation>向右填充(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Find in this view</source>
        <translation>在此视图中查找(&amp;F)</translation>
    </message>
    <message>
        <source>Add f&amp;ilter…</source>
        <translation>添加筛选(&amp;I)…</translation>
    </message>
    <message>
        <source>Search or co&amp;mmand…</source>
        <translation>搜索或执行命令(&amp;M)…</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>紧凑行高</translation>
    </message>
    <message>
        <source>Standard rows</source>
        <translation>标准行高</translation>
    </message>
    <message>
        <source>Relaxed rows</source>
        <translation>宽松行高</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列…</translation>
    </message>
    <message>
        <source>Colour cells…</source>
        <translation>设置单元格颜色…</translation>
    </message>
    <message>
        <source>Freeze columns up to here</source>
        <translation>冻结至此列</translation>
    </message>
    <message>
        <source>Group by…</source>
        <translation>分组…</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>取消分组</translation>
    </message>
    <message>
        <source>Fold all groups</source>
        <translation>折叠全部分组</translation>
    </message>
    <message>
        <source>Unfold all groups</source>
        <translation>展开全部分组</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>详情栏(&amp;I)</translation>
    </message>
    <message>
        <source>Look at an earlier da&amp;y…</source>
        <translation>查看往日记录(&amp;Y)…</translation>
    </message>
    <message>
        <source>Look at the records after the selected change</source>
        <translation>查看所选变更之后的记录</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>下一区域(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>浅色主题(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>深色主题(&amp;D)</translation>
    </message>
    <message>
        <source>Theme of the &amp;system</source>
        <translation>跟随系统主题(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>English(&amp;E)</translation>
    </message>
    <message>
        <source>简体中文 (&amp;Chinese)</source>
        <translation>简体中文(&amp;C)</translation>
    </message>
    <message>
        <source>Enter fi&amp;gures from text…</source>
        <translation>从文本录入数字(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Merge a colleague&apos;s workspace…</source>
        <translation>合并同事的工作区(&amp;M)…</translation>
    </message>
    <message>
        <source>Find &amp;duplicates…</source>
        <translation>查找重复(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Trash…</source>
        <translation>回收站(&amp;T)…</translation>
    </message>
    <message>
        <source>Fill a &amp;template…</source>
        <translation>填写模板(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation>新建项目(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Advance stage</source>
        <translation>推进阶段(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Back to an earlier stage…</source>
        <translation>退回更早的阶段(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Change selected projects…</source>
        <translation>批量修改所选项目(&amp;C)…</translation>
    </message>
    <message>
        <source>D&amp;uplicate project</source>
        <translation>复制项目(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Merge two projects…</source>
        <translation>合并两个项目(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Delete project</source>
        <translation>删除项目(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Fields of projects…</source>
        <translation>项目字段(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;New indicator…</source>
        <translation>新建指标(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Edit indicator…</source>
        <translation>编辑指标(&amp;E)…</translation>
    </message>
    <message>
        <source>New &amp;area…</source>
        <translation>新建区域(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Breaks in the series…</source>
        <translation>序列断点(&amp;B)…</translation>
    </message>
    <message>
        <source>Cata&amp;logue of indicators…</source>
        <translation>指标目录(&amp;L)…</translation>
    </message>
    <message>
        <source>Co&amp;mpare areas…</source>
        <translation>区域比较(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Copy chart as picture</source>
        <translation>将图表复制为图片(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save chart…</source>
        <translation>保存图表(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Figure, source and older figures…</source>
        <translation>数值、来源与历次数值(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Who has not reported…</source>
        <translation>谁尚未报送(&amp;W)…</translation>
    </message>
    <message>
        <source>Other &amp;rows of the grid</source>
        <translation>切换表格的行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Grid over the whole height</source>
        <translation>表格占满高度(&amp;G)</translation>
    </message>
    <message>
        <source>Save &amp;table as CSV…</source>
        <translation>将表格另存为 CSV(&amp;T)…</translation>
    </message>
    <message>
        <source>Where &amp;from…</source>
        <translation>数据出处(&amp;F)…</translation>
    </message>
    <message>
        <source>E&amp;xchange rates…</source>
        <translation>汇率(&amp;X)…</translation>
    </message>
    <message>
        <source>Stages of projects…</source>
        <translation>项目阶段…</translation>
    </message>
    <message>
        <source>Counting rules…</source>
        <translation>统计口径…</translation>
    </message>
    <message>
        <source>Rules of lights…</source>
        <translation>亮灯规则…</translation>
    </message>
    <message>
        <source>Targets of the year…</source>
        <translation>年度目标…</translation>
    </message>
    <message>
        <source>Open the &amp;log folder</source>
        <translation>打开日志文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Run the checks</source>
        <translation>运行数据核查(&amp;R)</translation>
    </message>
    <message>
        <source>Next &amp;finding</source>
        <translation>下一个核查结果(&amp;F)</translation>
    </message>
    <message>
        <source>R&amp;ules of the checks…</source>
        <translation>核查规则(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>入门(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About HQD Desktop</source>
        <translation>关于 HQD Desktop(&amp;A)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Sa&amp;ve view</source>
        <translation>保存视图(&amp;V)</translation>
    </message>
    <message>
        <source>Save view &amp;as…</source>
        <translation>视图另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Revert view</source>
        <translation>还原视图(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;name view…</source>
        <translation>重命名视图(&amp;N)…</translation>
    </message>
    <message>
        <source>Delete vie&amp;w</source>
        <translation>删除视图(&amp;W)</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Compare areas</source>
        <translation>区域比较</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>时期(&amp;P)</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>Catches &amp;up with</source>
        <translation>追赶对象(&amp;U)</translation>
    </message>
    <message>
        <source>Catches up with</source>
        <translation>追赶对象</translation>
    </message>
    <message>
        <source>Areas compared</source>
        <translation>参与比较的区域</translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation>复制表格(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Show on the chart</source>
        <translation>显示在图表中(&amp;S)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message>
        <source>Nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Level, {unit}</source>
        <translation>数值，{unit}</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增速</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>位次</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>As last year</source>
        <translation>上年同期进度</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>快于进度</translation>
    </message>
    <message>
        <source>Rest needs</source>
        <translation>余下需增长</translation>
    </message>
    <message>
        <source>Years to aim</source>
        <translation>达标年数</translation>
    </message>
    <message>
        <source>Catches up in</source>
        <translation>赶上需</translation>
    </message>
    <message>
        <source> years</source>
        <translation> 年</translation>
    </message>
    <message>
        <source>{soonest} to {latest} at {spread} points more or less</source>
        <translation>增速上下浮动 {spread} 个百分点时为 {soonest} 至 {latest}</translation>
    </message>
    <message>
        <source>Ranked: {n}. Computed from recorded figures, never published; point at a number for its formula.</source>
        <translation>参与排名：{n}。由录入数据推算，并非公布数；指向数字可查看公式。</translation>
    </message>
</context>
<context>
    <name>Computed</name>
    <message>
        <source>What was computed</source>
        <translation>计算过程</translation>
    </message>
    <message>
        <source>values are rounded as printed, so a range is given</source>
        <translation>数值按印刷位数取舍，故给出范围</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>公布</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>With rounding</source>
        <translation>考虑取舍</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>stated {value}</source>
        <translation>公布 {value}</translation>
    </message>
    <message>
        <source>computed {span}</source>
        <translation>计算得 {span}</translation>
    </message>
    <message>
        <source>computed {point}, {span} with rounding</source>
        <translation>计算得 {point}，考虑取舍为 {span}</translation>
    </message>
</context>
<context>
    <name>CountingWindow</name>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>{n} of {all} projects count</source>
        <translation>{all} 个项目中计入 {n} 个</translation>
    </message>
    <message>
        <source>{n} of {all} projects count by these rules, {now} by the present ones</source>
        <translation>{all} 个项目中，按此口径计入 {n} 个，按现行口径计入 {now} 个</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something went wrong</source>
        <translation>程序出错</translation>
    </message>
    <message>
        <source>The program made a mistake</source>
        <translation>程序出现错误</translation>
    </message>
    <message>
        <source>What was done last may be missing. Everything saved before is safe in the file. You can go on, or quit and start again.</source>
        <translation>最后一步操作可能没有完成，此前保存的内容都在文件中。可以继续使用，也可以退出后重新启动。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>CrashWindow</name>
    <message>
        <source>The log is in {place}</source>
        <translation>日志位于 {place}</translation>
    </message>
</context>
<context>
    <name>DataSide</name>
    <message>
        <source>Show as level</source>
        <translation>按水平值显示</translation>
    </message>
    <message>
        <source>Show as growth</source>
        <translation>按增速显示</translation>
    </message>
    <message>
        <source>Show the chart again</source>
        <translation>恢复显示图表</translation>
    </message>
    <message>
        <source>Grid over the whole height</source>
        <translation>表格占满高度</translation>
    </message>
    <message>
        <source>Indicators of {area}</source>
        <translation>{area}的指标</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Paste from Excel</source>
        <translation>从 Excel 粘贴</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Rows of the grid</source>
        <translation>表格的行</translation>
    </message>
    <message>
        <source>Chart areas</source>
        <translation>图中区域</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>全部区域</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>Quoted sentence</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Open source</source>
        <translation>打开来源</translation>
    </message>
</context>
<context>
    <name>DocumentsTab</name>
    <message>
        <source>Documents</source>
        <translation>文件资料</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Nothing is attached yet. Drop files here, paste them, or choose Attach.</source>
        <translation>尚无文件。可将文件拖到此处、粘贴，或点击“添加文件”。</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>for {stage}</source>
        <translation>佐证{stage}</translation>
    </message>
    <message>
        <source>The clipboard holds no files. Copy them in the file manager first</source>
        <translation>剪贴板中没有文件。先在文件管理器中复制</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>Likely duplicates</source>
        <translation>疑似重复</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>记录类型</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>重新查找(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Compare and merge…</source>
        <translation>比较并合并(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Not the same</source>
        <translation>不是同一条(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Show in table</source>
        <translation>在表格中显示(&amp;S)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>DuplicatesWindow</name>
    <message>
        <source>First</source>
        <translation>第一条</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二条</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>相似度</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n 对</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>No likely duplicates</source>
        <translation>没有疑似重复</translation>
    </message>
    <message>
        <source>Names are compared without forms of companies, width, case and phase; those of projects and organisations by pinyin, sound and spelling, too. Add an alias to tell more.</source>
        <translation>比较名称时忽略公司形式、全半角、大小写和期次；项目和机构的名称还比较拼音、读音和拼写。添加别名可识别更多。</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Evidence of stages</source>
        <translation>阶段佐证要求</translation>
    </message>
    <message>
        <source>Which documents does a stage ask for? Asked ones are reminded of; without required ones no project comes to the stage. Space or a click changes a cell. The setting belongs to the workspace.</source>
        <translation>每个阶段要求哪些文件？“提示”只作提醒；缺少“必备”文件的项目不能进入该阶段。按空格键或点击单元格更改。该设置随工作区保存。</translation>
    </message>
    <message>
        <source>Take the proposals</source>
        <translation>采用建议</translation>
    </message>
    <message>
        <source>Ask for nothing</source>
        <translation>全部不要求</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation>{name} 已存在。是否替换？</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>&amp;As shown on the page</source>
        <translation>按页面所示(&amp;A)</translation>
    </message>
    <message>
        <source>Whole &amp;kinds of records</source>
        <translation>整类记录(&amp;K)</translation>
    </message>
    <message>
        <source>Whole kinds of records</source>
        <translation>整类记录</translation>
    </message>
    <message>
        <source>All that have &amp;rows</source>
        <translation>选中所有有记录的(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>全部不选(&amp;N)</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>File &amp;type</source>
        <translation>文件类型(&amp;T)</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>样式(&amp;L)</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>A&amp;mounts in</source>
        <translation>金额单位(&amp;M)</translation>
    </message>
    <message>
        <source>Amounts in</source>
        <translation>金额单位</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>&amp;With contacts and phone numbers</source>
        <translation>包含联系人和电话(&amp;W)</translation>
    </message>
    <message>
        <source>With&amp;out contacts and phone numbers</source>
        <translation>不含联系人和电话(&amp;O)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
</context>
<context>
    <name>ExportNotes</name>
    <message>
        <source>Notes on the export</source>
        <translation>导出说明</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>打开所在文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ExportWindow</name>
    <message>
        <source>Nothing is ticked. Tick at least one kind of record.</source>
        <translation>未勾选任何内容。至少勾选一类记录。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln project(s), without confidential ones</source>
        <translation>
            <numerusform>%Ln 个项目（不含保密项目）</numerusform>
        </translation>
    </message>
    <message>
        <source>1 OC4IDS file</source>
        <translation>1 个 OC4IDS 文件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln 列</numerusform>
        </translation>
    </message>
    <message>
        <source>1 CSV file</source>
        <translation>1 个 CSV 文件</translation>
    </message>
    <message>
        <source>1 workbook</source>
        <translation>1 个工作簿</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sheet(s) and a list of contents</source>
        <translation>
            <numerusform>%Ln 个工作表和目录</numerusform>
        </translation>
    </message>
    <message>
        <source>with contacts and phone numbers</source>
        <translation>含联系人和电话</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>None of these columns holds contacts or phone numbers.</source>
        <translation>所选列不含联系人和电话。</translation>
    </message>
    <message>
        <source>Concerns: {columns}</source>
        <translation>涉及：{columns}</translation>
    </message>
    <message>
        <source>Can be edited in Excel or WPS and imported again: exactly the edited cells change.</source>
        <translation>可在 Excel 或 WPS 中编辑后再导入，只改动编辑过的单元格。</translation>
    </message>
    <message>
        <source>Text for other programs: one kind of record, no look. It can be imported again.</source>
        <translation>供其他程序使用的文本：只含一类记录，没有样式。可再次导入。</translation>
    </message>
    <message>
        <source>The open standard for infrastructure projects: projects only, with all their fields and amounts as stated.</source>
        <translation>基础设施项目开放标准：仅项目，含全部字段，金额按原填报写出。</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Excel 工作簿 (.xlsx)</translation>
    </message>
    <message>
        <source>CSV (.csv)</source>
        <translation>CSV (.csv)</translation>
    </message>
    <message>
        <source>OC4IDS 0.9.5 (.json)</source>
        <translation>OC4IDS 0.9.5 (.json)</translation>
    </message>
    <message>
        <source>As the printed sheet</source>
        <translation>同打印表</translation>
    </message>
    <message>
        <source>Plain table of data</source>
        <translation>纯数据表</translation>
    </message>
    <message>
        <source>UTF-8 (usual)</source>
        <translation>UTF-8（默认）</translation>
    </message>
    <message>
        <source>GB18030 (older Chinese programs)</source>
        <translation>GB18030（较旧的中文程序）</translation>
    </message>
    <message>
        <source>All that some record states</source>
        <translation>所有已填报的列</translation>
    </message>
    <message>
        <source>As shown on the page</source>
        <translation>按页面所示</translation>
    </message>
    <message>
        <source>The main ones</source>
        <translation>主要列</translation>
    </message>
    <message>
        <source>As in the window: {what}</source>
        <translation>同窗口：{what}</translation>
    </message>
</context>
<context>
    <name>FieldBox</name>
    <message>
        <source>Edit field</source>
        <translation>修改字段</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>新建字段</translation>
    </message>
    <message>
        <source>must be written with the number</source>
        <translation>须写在数字后</translation>
    </message>
    <message>
        <source>without unit</source>
        <translation>无单位</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) state it.</source>
        <translation>
            <numerusform>已有 %n 条记录填报。</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} cannot be read so: {values}</source>
        <translation>{n} 条无法这样读取：{values}</translation>
    </message>
    <message>
        <source>All can be read so.</source>
        <translation>均可这样读取。</translation>
    </message>
</context>
<context>
    <name>FieldsWindow</name>
    <message>
        <source>Stated by</source>
        <translation>已填报</translation>
    </message>
    <message>
        <source>There are none yet. Ins or “New field…” makes one.</source>
        <translation>尚无自定义字段。按 Ins 或“新建字段…”添加。</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>取值类型</translation>
    </message>
    <message>
        <source>Unit or choices</source>
        <translation>单位或选项</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用情况</translation>
    </message>
    <message>
        <source>&amp;Use again</source>
        <translation>恢复使用(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Retire</source>
        <translation>停用(&amp;R)</translation>
    </message>
</context>
<context>
    <name>FigureDialog</name>
    <message>
        <source>mixed</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>公布日期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>原文数值</translation>
    </message>
    <message>
        <source>Place in the source</source>
        <translation>出处位置</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Figures of this period, the newest first</source>
        <translation>该时期的历次数值，最新在前</translation>
    </message>
    <message>
        <source>Figures of this period</source>
        <translation>该时期的历次数值</translation>
    </message>
    <message>
        <source>New figure</source>
        <translation>新数值</translation>
    </message>
    <message>
        <source>Status of the new figure</source>
        <translation>新数值的数据状态</translation>
    </message>
    <message>
        <source>New figure published on</source>
        <translation>新数值的公布日期</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>The figure that stands is kept among the older ones</source>
        <translation>现有数值保留在历次数值中</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>Filling</name>
    <message>
        <source>Choose a template</source>
        <translation>选择模板</translation>
    </message>
    <message>
        <source>One file, a sheet for each record</source>
        <translation>一个文件，每条记录一个工作表</translation>
    </message>
    <message>
        <source>A file for each record</source>
        <translation>每条记录一个文件</translation>
    </message>
    <message>
        <source>Save the filled template</source>
        <translation>保存填写后的模板</translation>
    </message>
    <message>
        <source>Save the filled template, {n} records</source>
        <translation>保存填写后的模板，共 {n} 条记录</translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <source>All text</source>
        <translation>全部文字</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变更情况</translation>
    </message>
    <message>
        <source>Findings of the checks</source>
        <translation>核查问题</translation>
    </message>
    <message>
        <source>At any time, or in 2022-H1</source>
        <translation>任何时间，或 2022-H1</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n 个项目</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a filter: stage in signed,landed</source>
        <translation>输入筛选条件：stage in signed,landed</translation>
    </message>
    <message>
        <source>Filter expression</source>
        <translation>筛选表达式</translation>
    </message>
    <message>
        <source>or choose</source>
        <translation>或选择</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Second value</source>
        <translation>第二个值</translation>
    </message>
    <message>
        <source>Find a value</source>
        <translation>查找取值</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Apply filter</source>
        <translation>应用筛选</translation>
    </message>
</context>
<context>
    <name>Filtering</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>Filter by this column</source>
        <translation>按此列筛选</translation>
    </message>
    <message>
        <source>Only stated</source>
        <translation>只看已填</translation>
    </message>
    <message>
        <source>Only not stated</source>
        <translation>只看未填</translation>
    </message>
    <message>
        <source>Hide column</source>
        <translation>隐藏列</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列…</translation>
    </message>
    <message>
        <source>Colour cells…</source>
        <translation>设置单元格颜色…</translation>
    </message>
    <message>
        <source>More values…</source>
        <translation>更多取值…</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>within</source>
        <translation>在期间内</translation>
    </message>
    <message>
        <source>is</source>
        <translation>等于</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不等于</translation>
    </message>
    <message>
        <source>not within</source>
        <translation>不在此期间</translation>
    </message>
    <message>
        <source>is any of</source>
        <translation>为其中之一</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>不属于</translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation>从…至…</translation>
    </message>
    <message>
        <source>between</source>
        <translation>介于</translation>
    </message>
    <message>
        <source>since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>by</source>
        <translation>由</translation>
    </message>
    <message>
        <source>from</source>
        <translation>自</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>不少于</translation>
    </message>
    <message>
        <source>until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>不多于</translation>
    </message>
    <message>
        <source>after</source>
        <translation>晚于</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>多于</translation>
    </message>
    <message>
        <source>before</source>
        <translation>早于</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>少于</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未填报</translation>
    </message>
    <message>
        <source>is stated</source>
        <translation>已填报</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已达到</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>核查问题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>contains {text}</source>
        <translation>包含 {text}</translation>
    </message>
    <message>
        <source>not {text}</source>
        <translation>非 {text}</translation>
    </message>
    <message>
        <source>since {when}</source>
        <translation>自{when}</translation>
    </message>
    <message>
        <source>by {whom}</source>
        <translation>由 {whom}</translation>
    </message>
    <message>
        <source>reached {stage}</source>
        <translation>达到{stage}</translation>
    </message>
    <message>
        <source>reached {stage} in {period}</source>
        <translation>{period}达到{stage}</translation>
    </message>
    <message>
        <source>any of {n}</source>
        <translation>{n} 个中任一</translation>
    </message>
    <message>
        <source>A name, import, or #12</source>
        <translation>姓名、导入，或 #12</translation>
    </message>
    <message>
        <source>today, 7 days, 2022-08-26, import, #12</source>
        <translation>今天、7 天、2022-08-26、导入、#12</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>3亿, 200 million USD</source>
        <translation>3亿、200 million USD</translation>
    </message>
    <message>
        <source>2022-08, 2022-H1, today, in 30 days</source>
        <translation>2022-08、2022-H1、今天、30天内</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>folded</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>已展开</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Open the sample workspace</source>
        <translation>打开示例工作区</translation>
    </message>
    <message>
        <source>Published facts of one zone to try things on</source>
        <translation>用一个园区公开发布的事实试用</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>Empty, with stages, units and common indicators ready</source>
        <translation>空白工作区，已备好阶段、单位和常用指标</translation>
    </message>
    <message>
        <source>Import an Excel workbook</source>
        <translation>导入 Excel 工作簿</translation>
    </message>
    <message>
        <source>Make a workspace from a ledger or indicator table</source>
        <translation>由项目台账或指标表建立工作区</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>A .hqd file from this computer or a shared folder</source>
        <translation>本机或共享文件夹中的 .hqd 文件</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>A workspace is one file on this computer. Nothing is sent anywhere.</source>
        <translation>工作区是本机上的一个文件，不会发送到任何地方。</translation>
    </message>
    <message>
        <source>Drop an .xlsx or .hqd file here</source>
        <translation>把 .xlsx 或 .hqd 文件拖到这里</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>No recent workspaces</source>
        <translation>没有最近的工作区</translation>
    </message>
    <message>
        <source>Workspaces you open are listed here</source>
        <translation>打开过的工作区会列在这里</translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation>最近的工作区</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>First steps, 6 minutes</source>
        <translation>入门，6 分钟</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
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
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>FixBox</name>
    <message>
        <source>Fix</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Note for the change log</source>
        <translation>写入变更记录的备注</translation>
    </message>
    <message>
        <source>Note or reason</source>
        <translation>备注或理由</translation>
    </message>
    <message>
        <source>Ignore this rule here</source>
        <translation>此处忽略该规则</translation>
    </message>
    <message>
        <source>Apply fix</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Keep {value} as published and mark it inconsistent</source>
        <translation>按公布数保留 {value}，并标注不一致</translation>
    </message>
    <message>
        <source>It stays in charts and the index, with a mark.</source>
        <translation>仍用于图表和指数，并带标记。</translation>
    </message>
    <message>
        <source>Replace with {value}</source>
        <translation>改为 {value}</translation>
    </message>
    <message>
        <source>{how}; fits {rules}</source>
        <translation>{how}；符合 {rules}</translation>
    </message>
    <message>
        <source>Leave the figure out of charts and the index</source>
        <translation>不用于图表和指数</translation>
    </message>
    <message>
        <source>It stays on record, beside the lines, with the reason.</source>
        <translation>仍保留在册，列于序列之外并注明原因。</translation>
    </message>
</context>
<context>
    <name>GridReview</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>Old value</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>需留意</translation>
    </message>
    <message>
        <source>{bad} of {all} cells cannot be taken. Nothing was written.</source>
        <translation>{all} 个单元格中有 {bad} 个无法采用，未写入任何内容。</translation>
    </message>
    <message>
        <source>{n} of {all} cells are unusual. Nothing was written.</source>
        <translation>{all} 个单元格中有 {n} 个不寻常。尚未写入任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) would change.</source>
        <translation>
            <numerusform>%n 个数值将会改变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write the %n unusual cell(s) too</source>
        <translation>
            <numerusform>同时写入 %n 个不寻常的单元格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n cell(s)</source>
        <translation>
            <numerusform>写入 %n 个单元格</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Grouping</name>
    <message>
        <source>Group by</source>
        <translation>分组依据</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>取消分组</translation>
    </message>
    <message>
        <source>Group by this column</source>
        <translation>按此列分组</translation>
    </message>
    <message>
        <source>Freeze up to here</source>
        <translation>冻结至此列</translation>
    </message>
    <message>
        <source>Unfreeze columns</source>
        <translation>取消冻结列</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>Fold all groups</source>
        <translation>折叠全部分组</translation>
    </message>
    <message>
        <source>Unfold all groups</source>
        <translation>展开全部分组</translation>
    </message>
    <message>
        <source>Only “{group}”</source>
        <translation>仅看“{group}”</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>HoverBox</name>
    <message>
        <source>{n} more</source>
        <translation>另有 {n} 项</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>all rows</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Workbooks and text files</source>
        <translation>工作簿和文本文件</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>{name} rejected</source>
        <translation>{name} 被拒绝的行</translation>
    </message>
    <message>
        <source>{name} marked</source>
        <translation>{name} 已标注</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>被拒绝的行</translation>
    </message>
    <message>
        <source>Use a saved mapping</source>
        <translation>使用已保存的对应关系</translation>
    </message>
    <message>
        <source>Save the mapping</source>
        <translation>保存对应关系</translation>
    </message>
    <message>
        <source>Project ID, then name</source>
        <translation>先按项目编号，再按名称</translation>
    </message>
    <message>
        <source>From sheet {sheet} of {file}, as change {n}</source>
        <translation>来自 {file} 的工作表 {sheet}，变更 {n}</translation>
    </message>
    <message>
        <source>Not written: {counts}</source>
        <translation>未写入：{counts}</translation>
    </message>
    <message>
        <source>Columns not imported: {names}</source>
        <translation>未导入的列：{names}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>conflicting</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>{verdict}, left out</source>
        <translation>{verdict}，不导入</translation>
    </message>
    <message>
        <source>new ID</source>
        <translation>新编号</translation>
    </message>
    <message>
        <source>{old}, left; the file says {new}</source>
        <translation>保留 {old}，文件中为 {new}</translation>
    </message>
    <message>
        <source>here {old}, in the file {new}</source>
        <translation>此处为 {old}，文件中为 {new}</translation>
    </message>
    <message>
        <source>{new}, was {old}</source>
        <translation>{new}，原为 {old}</translation>
    </message>
    <message>
        <source>Edit cell</source>
        <translation>编辑单元格</translation>
    </message>
    <message>
        <source>Leave empty</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>Choose value</source>
        <translation>选择值</translation>
    </message>
    <message>
        <source>Choose unit</source>
        <translation>选择单位</translation>
    </message>
    <message>
        <source>Skip column</source>
        <translation>跳过此列</translation>
    </message>
    <message>
        <source>Keep row {row}</source>
        <translation>保留第 {row} 行</translation>
    </message>
    <message>
        <source>Leave row out</source>
        <translation>不导入此行</translation>
    </message>
    <message>
        <source>Leave hidden rows out</source>
        <translation>不导入隐藏行</translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation>保留此处的值</translation>
    </message>
    <message>
        <source>Keep all ours</source>
        <translation>全部保留此处的值</translation>
    </message>
    <message>
        <source>Take all the file&apos;s</source>
        <translation>全部采用文件中的值</translation>
    </message>
    <message>
        <source>Choose which</source>
        <translation>选择对应记录</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Set period</source>
        <translation>设定时期</translation>
    </message>
    <message>
        <source>Add anew</source>
        <translation>作为新记录添加</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Delete here, too</source>
        <translation>此处也删除</translation>
    </message>
    <message>
        <source>Take the file&apos;s</source>
        <translation>采用文件中的值</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>{said}. {n} cells.</source>
        <translation>{said}，共 {n} 个单元格。</translation>
    </message>
    <message>
        <source>Changed on both sides</source>
        <translation>两边都有修改</translation>
    </message>
    <message>
        <source>Deleted rows</source>
        <translation>已删除的行</translation>
    </message>
    <message>
        <source>How the sheet was read</source>
        <translation>表格的读取方式</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Column {letter}, {name}</source>
        <translation>{letter} 列，{name}</translation>
    </message>
    <message>
        <source>Row {row}, duplicate</source>
        <translation>第 {row} 行，重复</translation>
    </message>
    <message>
        <source>Row {row}, {name}</source>
        <translation>第 {row} 行，{name}</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>{n} more; correct the file, or resolve these first</source>
        <translation>另有 {n} 项；请修改文件，或先处理以上各项</translation>
    </message>
    <message>
        <source>Nothing to resolve</source>
        <translation>没有待处理的问题</translation>
    </message>
    <message>
        <source>To resolve  {n}</source>
        <translation>待处理  {n}</translation>
    </message>
    <message>
        <source>Choose a mapping file…</source>
        <translation>选择对应关系文件…</translation>
    </message>
    <message>
        <source>Save this mapping…</source>
        <translation>保存此对应关系…</translation>
    </message>
    <message>
        <source>None of them: add a new one</source>
        <translation>都不是，作为新记录添加</translation>
    </message>
    <message>
        <source>Period of the table</source>
        <translation>整表的时期</translation>
    </message>
    <message>
        <source>Such as 2022, 2022-H1, 2022-06 or 2022-01..05</source>
        <translation>如 2022、2022-H1、2022-06、2022-01..05</translation>
    </message>
    <message>
        <source>Keep what stands here</source>
        <translation>保留此处的值</translation>
    </message>
    <message>
        <source>Take what the file says</source>
        <translation>采用文件中的值</translation>
    </message>
    <message>
        <source>Take the cell</source>
        <translation>采用该单元格</translation>
    </message>
    <message>
        <source>Leave the cell as it is here</source>
        <translation>单元格保持原样</translation>
    </message>
    <message>
        <source>Take the row</source>
        <translation>导入该行</translation>
    </message>
    <message>
        <source>Leave the row out</source>
        <translation>不导入该行</translation>
    </message>
    <message>
        <source>Take the column</source>
        <translation>采用该列</translation>
    </message>
    <message>
        <source>Leave the column as it is here</source>
        <translation>该列保持原样</translation>
    </message>
    <message>
        <source>Only these rows</source>
        <translation>仅这些行</translation>
    </message>
    <message>
        <source>The whole file, marked</source>
        <translation>整个文件并标注</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Nothing is written until you choose Import. The import can be undone as one step.</source>
        <translation>点击“导入”之前不会写入任何内容。整次导入可以一步撤销。</translation>
    </message>
    <message>
        <source>Rows {first}–{last} of sheet {sheet}</source>
        <translation>工作表 {sheet} 第 {first}–{last} 行</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Sheet and header row</source>
        <translation>工作表与表头</translation>
    </message>
    <message>
        <source>Columns and preview</source>
        <translation>列对应与预览</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>{name} ({n} of {total})</source>
        <translation>{name}（第 {n} 个，共 {total} 个）</translation>
    </message>
    <message>
        <source>Next: {name}</source>
        <translation>下一个：{name}</translation>
    </message>
    <message>
        <source>1 row imported</source>
        <translation>已导入 1 行</translation>
    </message>
    <message>
        <source>{n} rows imported</source>
        <translation>已导入 {n} 行</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>导入导出</translation>
    </message>
    <message>
        <source>Import {kinds}</source>
        <translation>导入{kinds}</translation>
    </message>
    <message>
        <source>Import 1 row</source>
        <translation>导入 1 行</translation>
    </message>
    <message>
        <source>Import {n} rows</source>
        <translation>导入 {n} 行</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Excel, WPS, OpenDocument, CSV and other text files are told by their content. The file itself is only read.</source>
        <translation>Excel、WPS、OpenDocument、CSV 及其他文本文件按内容识别。文件本身只读取，不改动。</translation>
    </message>
    <message>
        <source>Drop workbooks or text files here</source>
        <translation>将工作簿或文本文件拖到此处</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Paste from the clipboard</source>
        <translation>从剪贴板粘贴</translation>
    </message>
    <message>
        <source>Merge a colleague&apos;s workspace…</source>
        <translation>合并同事的工作区…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>导出内容</translation>
    </message>
    <message>
        <source>Without contacts and phone numbers</source>
        <translation>不含联系人和电话</translation>
    </message>
    <message>
        <source>An exported workbook can be edited in Excel or WPS and imported again: exactly the edited cells change.</source>
        <translation>导出的工作簿可在 Excel 或 WPS 中修改后再次导入，只有改过的单元格会变更。</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>以往导入</translation>
    </message>
    <message>
        <source>The sheet holds</source>
        <translation>此表内容</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>表头行</translation>
    </message>
    <message>
        <source>with the row below</source>
        <translation>与下一行合并</translation>
    </message>
    <message>
        <source>Leave hidden rows out</source>
        <translation>不导入隐藏行</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>First rows of the sheet</source>
        <translation>工作表前几行</translation>
    </message>
    <message>
        <source>Match rows on</source>
        <translation>按以下字段匹配</translation>
    </message>
    <message>
        <source>Show the records</source>
        <translation>查看记录</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Save the mapping…</source>
        <translation>保存对应关系…</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>导入其他文件</translation>
    </message>
    <message>
        <source>Write rejected rows to a workbook with the reasons</source>
        <translation>将被拒绝的行及原因写入工作簿</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>写入内容</translation>
    </message>
    <message>
        <source>Leave this one out</source>
        <translation>跳过此文件</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
</context>
<context>
    <name>IndicatorBox</name>
    <message>
        <source>What it is</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>How it is measured</source>
        <translation>计量</translation>
    </message>
    <message>
        <source>How it is computed with</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Check of the formula</source>
        <translation>公式检查</translation>
    </message>
    <message>
        <source>What is plausible</source>
        <translation>合理范围</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Record a break in the series</source>
        <translation>记录序列断点</translation>
    </message>
    <message>
        <source>&amp;Breaks in the series…</source>
        <translation>序列断点(&amp;B)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Empty: figures are published, not computed. Functions: {names}</source>
        <translation>留空表示只用公布数。可用函数：{names}</translation>
    </message>
    <message>
        <source>The formula is right. Nothing can be computed yet: its figures are not on record.</source>
        <translation>公式正确。尚缺所需数据，暂无法计算。</translation>
    </message>
    <message>
        <source>{area}, {when}: {value}. {why}</source>
        <translation>{area}，{when}：{value}。{why}</translation>
    </message>
    <message>
        <source>Record a break in the series from {when}</source>
        <translation>自{when}起记录序列断点</translation>
    </message>
    <message>
        <source>New indicator</source>
        <translation>新建指标</translation>
    </message>
    <message>
        <source>Edit indicator</source>
        <translation>编辑指标</translation>
    </message>
</context>
<context>
    <name>IndicatorMenus</name>
    <message>
        <source>New area</source>
        <translation>新建区域</translation>
    </message>
    <message>
        <source>Without figures</source>
        <translation>没有数据</translation>
    </message>
    <message>
        <source>New area…</source>
        <translation>新建区域…</translation>
    </message>
    <message>
        <source>All periods</source>
        <translation>全部期间</translation>
    </message>
    <message>
        <source>Last {n} months</source>
        <translation>最近 {n} 个月</translation>
    </message>
    <message>
        <source>Last {n} years</source>
        <translation>最近 {n} 年</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>自定义起止时期…</translation>
    </message>
    <message>
        <source>The first that most areas have</source>
        <translation>多数区域均有数据的最早时期</translation>
    </message>
    <message>
        <source>Another period…</source>
        <translation>其他时期…</translation>
    </message>
    <message>
        <source>Copy chart as picture</source>
        <translation>将图表复制为图片</translation>
    </message>
    <message>
        <source>Copy figures as table</source>
        <translation>将数据复制为表格</translation>
    </message>
    <message>
        <source>Save chart…</source>
        <translation>保存图表…</translation>
    </message>
    <message>
        <source>New indicator…</source>
        <translation>新建指标…</translation>
    </message>
    <message>
        <source>Edit indicator…</source>
        <translation>编辑指标…</translation>
    </message>
    <message>
        <source>Breaks in the series…</source>
        <translation>序列断点…</translation>
    </message>
    <message>
        <source>Catalogue of indicators…</source>
        <translation>指标目录…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未填报</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation>向右填充</translation>
    </message>
    <message>
        <source>Figure, source and older figures…</source>
        <translation>数值、来源与历次数值…</translation>
    </message>
    <message>
        <source>Where from…</source>
        <translation>数据出处…</translation>
    </message>
    <message>
        <source>Who has not reported…</source>
        <translation>谁尚未报送…</translation>
    </message>
    <message>
        <source>Save table as CSV…</source>
        <translation>将表格另存为 CSV…</translation>
    </message>
    <message>
        <source>Save table as CSV</source>
        <translation>将表格另存为 CSV</translation>
    </message>
</context>
<context>
    <name>IndicatorsPage</name>
    <message>
        <source>Editing {area}, {period}. Was {value}</source>
        <translation>正在编辑 {area} {period}，原值 {value}</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) selected</source>
        <translation>
            <numerusform>已选 %n 个单元格</numerusform>
        </translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Copy or save</source>
        <translation>复制或保存</translation>
    </message>
    <message>
        <source>New indicator</source>
        <translation>新建指标</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Base {period}</source>
        <translation>基期 {period}</translation>
    </message>
    <message>
        <source>year to date</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>end of period</source>
        <translation>期末</translation>
    </message>
    <message>
        <source>growth only</source>
        <translation>仅增速</translation>
    </message>
    <message>
        <source>index</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>计算值</translation>
    </message>
    <message>
        <source>All periods</source>
        <translation>全部期间</translation>
    </message>
    <message>
        <source>Find an indicator</source>
        <translation>查找指标</translation>
    </message>
    <message>
        <source>Base of the index</source>
        <translation>指数基期</translation>
    </message>
    <message>
        <source>Kind of chart</source>
        <translation>图表类型</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Periods shown</source>
        <translation>显示期间</translation>
    </message>
    <message>
        <source>Figures of {indicator}, {areas}, all periods</source>
        <translation>{indicator}的数据，{areas}，所有时期</translation>
    </message>
    <message numerus="yes">
        <source>%Ln area(s)</source>
        <translation>
            <numerusform>%Ln 个区域</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>关键节点</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Main properties</source>
        <translation>主要属性</translation>
    </message>
    <message>
        <source>All properties</source>
        <translation>全部属性</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Close inspector</source>
        <translation>关闭详情栏</translation>
    </message>
    <message>
        <source>Previous project</source>
        <translation>上一个项目</translation>
    </message>
    <message>
        <source>Next project</source>
        <translation>下一个项目</translation>
    </message>
    <message>
        <source>Add action</source>
        <translation>添加事项</translation>
    </message>
    <message>
        <source>Plan a milestone</source>
        <translation>计划节点</translation>
    </message>
    <message>
        <source>Show all sources</source>
        <translation>查看全部来源</translation>
    </message>
    <message>
        <source>Print profile</source>
        <translation>打印单页</translation>
    </message>
    <message>
        <source>Advance stage</source>
        <translation>推进阶段</translation>
    </message>
    <message>
        <source>Several projects are selected</source>
        <translation>选中了多个项目</translation>
    </message>
    <message>
        <source>Select one to see this of it.</source>
        <translation>只选一个项目即可查看此项内容。</translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation>还没有变更</translation>
    </message>
    <message>
        <source>{n} projects are selected</source>
        <translation>选中了 {n} 个项目</translation>
    </message>
    <message>
        <source>Select {n} or fewer to compare and edit them here.</source>
        <translation>选择不超过 {n} 个项目，即可在此比较和编辑。</translation>
    </message>
    <message>
        <source>No project is selected</source>
        <translation>没有选中项目</translation>
    </message>
    <message>
        <source>Choose a row to see everything about it.</source>
        <translation>选择一行即可查看其全部内容。</translation>
    </message>
    <message>
        <source>No source is recorded</source>
        <translation>没有登记来源</translation>
    </message>
    <message>
        <source>Statements come in with their source.</source>
        <translation>引述随来源一起录入。</translation>
    </message>
    <message>
        <source>{place} of {n}</source>
        <translation>{place} / {n}</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>已选 {n} 行</translation>
    </message>
    <message>
        <source>{n} projects</source>
        <translation>{n} 个项目</translation>
    </message>
    <message>
        <source>No light</source>
        <translation>不亮灯</translation>
    </message>
    <message>
        <source>{n} open</source>
        <translation>{n} 项未完成</translation>
    </message>
    <message>
        <source>none open</source>
        <translation>没有未完成事项</translation>
    </message>
    <message>
        <source>Show in Sources</source>
        <translation>在“来源”中查看</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>已采用</translation>
    </message>
    <message>
        <source>others differ</source>
        <translation>与其他引述不一致</translation>
    </message>
    <message>
        <source>Source not stated</source>
        <translation>来源未说明</translation>
    </message>
    <message>
        <source>by {author}</source>
        <translation>{author}</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>not stated in source</source>
        <translation>来源未说明</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Show {n} fields not stated</source>
        <translation>显示 {n} 个未填报字段</translation>
    </message>
    <message>
        <source>Show only stated fields</source>
        <translation>只显示已填报字段</translation>
    </message>
    <message>
        <source>{stage} since {date}</source>
        <translation>{stage}，{date} 起</translation>
    </message>
    <message>
        <source>{n} d late</source>
        <translation>晚 {n} 天</translation>
    </message>
    <message>
        <source>{n} d early</source>
        <translation>早 {n} 天</translation>
    </message>
    <message>
        <source>late by {n} d</source>
        <translation>逾期 {n} 天</translation>
    </message>
    <message>
        <source>in {n} d</source>
        <translation>剩 {n} 天</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>按期</translation>
    </message>
    <message>
        <source>approximate, not compared</source>
        <translation>日期为约数，不作比较</translation>
    </message>
    <message>
        <source>early</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>early by at least {n} months</source>
        <translation>至少提前 {n} 个月</translation>
    </message>
    <message>
        <source>within the plan</source>
        <translation>在计划期内</translation>
    </message>
    <message>
        <source>not exact enough to compare</source>
        <translation>日期不够精确，无法比较</translation>
    </message>
    <message>
        <source>late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>late by at least {n} months</source>
        <translation>至少逾期 {n} 个月</translation>
    </message>
    <message>
        <source>Show earlier changes</source>
        <translation>显示更早的变更</translation>
    </message>
    <message>
        <source>Restore {value}</source>
        <translation>恢复为 {value}</translation>
    </message>
    <message>
        <source>Show in the change log</source>
        <translation>在变更记录中显示</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>{n} fields stated</source>
        <translation>填报 {n} 个字段</translation>
    </message>
    <message>
        <source>{n} fields removed</source>
        <translation>清除 {n} 个字段</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>详情栏</translation>
    </message>
    <message>
        <source>Open actions</source>
        <translation>待办事项</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>No light: no rule has anything to measure here</source>
        <translation>不亮灯：没有规则可适用于此项目</translation>
    </message>
    <message>
        <source>{light}, set by hand: {reason}</source>
        <translation>{light}，人工设定：{reason}</translation>
    </message>
    <message>
        <source>Rule: {rule}</source>
        <translation>规则：{rule}</translation>
    </message>
    <message>
        <source>Inputs: {inputs}</source>
        <translation>依据：{inputs}</translation>
    </message>
    <message>
        <source>As of {day}</source>
        <translation>截至 {day}</translation>
    </message>
</context>
<context>
    <name>JobStrip</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
</context>
<context>
    <name>KindPane</name>
    <message>
        <source>Copy chart as picture</source>
        <translation>将图表复制为图片</translation>
    </message>
    <message>
        <source>Copy figures as table</source>
        <translation>将数据复制为表格</translation>
    </message>
    <message>
        <source>Save chart…</source>
        <translation>保存图表…</translation>
    </message>
    <message>
        <source>Each on its own scale</source>
        <translation>各图使用各自刻度</translation>
    </message>
    <message>
        <source>Area whose parts are shown</source>
        <translation>显示其分项的区域</translation>
    </message>
    <message>
        <source>Period to compare with</source>
        <translation>对比的前一时期</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时期</translation>
    </message>
</context>
<context>
    <name>LadderModel</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Expected days</source>
        <translation>预期天数</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>0 to 1: the share of a project&apos;s amount that the weighted pipeline counts</source>
        <translation>0 至 1：加权储备规模中计入项目金额的比例</translation>
    </message>
    <message>
        <source>used</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未启用</translation>
    </message>
    <message>
        <source>Rung {name}</source>
        <translation>阶段组 {name}</translation>
    </message>
    <message>
        <source>“{text}”: expected days are a whole number from 1 on</source>
        <translation>“{text}”：预期天数应为不小于 1 的整数</translation>
    </message>
    <message>
        <source>“{text}”: a weight lies between 0 and 1, or 0 and 100%</source>
        <translation>“{text}”：权重应在 0 与 1（或 0 与 100%）之间</translation>
    </message>
</context>
<context>
    <name>LeavingOut</name>
    <message>
        <source>Projects stand at stages that are no longer used</source>
        <translation>停用的阶段上仍有项目</translation>
    </message>
    <message>
        <source>Choose the stage they go to. Their dates and the log of their stages stay, and one undo brings everything back.</source>
        <translation>选择这些项目移至哪个阶段。日期与阶段记录均保留，一次撤销即可全部恢复。</translation>
    </message>
    <message>
        <source>Move them and save</source>
        <translation>移动并保存</translation>
    </message>
    <message>
        <source>Back, nothing is saved</source>
        <translation>返回，不保存</translation>
    </message>
    <message numerus="yes">
        <source>{stage}: %n project(s)</source>
        <translation>
            <numerusform>{stage}：%n 个项目</numerusform>
        </translation>
    </message>
    <message>
        <source>Stage for the projects at {stage}</source>
        <translation>{stage}阶段的项目移至</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看项目</translation>
    </message>
    <message>
        <source>Show the projects at {stage}</source>
        <translation>查看处于{stage}的项目</translation>
    </message>
</context>
<context>
    <name>LightBox</name>
    <message>
        <source>{n} projects</source>
        <translation>{n} 个项目</translation>
    </message>
    <message>
        <source>One light and one reason for all of them.</source>
        <translation>对所有项目设定同一亮灯和原因。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>亮灯</translation>
    </message>
    <message>
        <source>By the rules</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>&amp;Reason, beside the rules</source>
        <translation>与规则不同的原因(&amp;R)</translation>
    </message>
    <message>
        <source>Reason for the light</source>
        <translation>亮灯原因</translation>
    </message>
    <message>
        <source>&amp;Back to the rule</source>
        <translation>恢复按规则(&amp;B)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Set the light</source>
        <translation>设定亮灯</translation>
    </message>
</context>
<context>
    <name>LightsWindow</name>
    <message>
        <source>{name}, in use</source>
        <translation>{name}（在用）</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>来源：{source}</translation>
    </message>
    <message>
        <source>No light</source>
        <translation>不亮灯</translation>
    </message>
    <message>
        <source>By {rules}</source>
        <translation>按{rules}</translation>
    </message>
    <message>
        <source>By {rules}, in use</source>
        <translation>按{rules}（在用）</translation>
    </message>
    <message>
        <source>Set by people</source>
        <translation>人工设定</translation>
    </message>
    <message>
        <source>Working out lights…</source>
        <translation>正在计算亮灯…</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) would have another light than now.</source>
        <translation>
            <numerusform>有 %n 个项目的亮灯将改变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n light(s) set by people, {milder} are better than this rule, {harder} worse.</source>
        <translation>
            <numerusform>人工设定的 %n 个亮灯中，{milder} 个优于规则，{harder} 个差于规则。</numerusform>
        </translation>
    </message>
    <message>
        <source>Worked out for the first {n} of {all} projects.</source>
        <translation>仅计算了 {all} 个项目中的前 {n} 个。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>项目(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Indicator</source>
        <translation>指标(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>数据(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>详情栏</translation>
    </message>
    <message>
        <source>synthetic data</source>
        <translation>合成数据</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 项错误</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MappingHeader</name>
    <message>
        <source>New field from this column…</source>
        <translation>由该列新建字段…</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Field for column {name}</source>
        <translation>列 {name} 对应的字段</translation>
    </message>
</context>
<context>
    <name>MeetingPanel</name>
    <message>
        <source>Agenda</source>
        <translation>议程</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Action items of the meeting</source>
        <translation>会议议定事项</translation>
    </message>
    <message>
        <source>Add action item</source>
        <translation>添加议定事项</translation>
    </message>
    <message>
        <source>Action items</source>
        <translation>议定事项</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>Merge two records</source>
        <translation>合并两条记录</translation>
    </message>
    <message>
        <source>Fields of both records</source>
        <translation>两条记录的字段</translation>
    </message>
    <message>
        <source>&amp;Show fields that agree</source>
        <translation>显示一致的字段(&amp;S)</translation>
    </message>
    <message>
        <source>Keep the &amp;other ID</source>
        <translation>保留另一条的编号(&amp;O)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>合并(&amp;M)</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge: {kind}</source>
        <translation>合并：{kind}</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Stays: {name}</source>
        <translation>保留：{name}</translation>
    </message>
    <message>
        <source>Goes: {name}</source>
        <translation>并入：{name}</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>合并后</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) differ. Click a value, or use the left and right keys, to choose what stays. Sources, stage events, actions and other records that refer to the one that goes will refer to the other.</source>
        <translation>
            <numerusform>有 %n 个字段不一致。单击某个值，或用左右键选择保留哪一个。引用被并入记录的来源、阶段事件、事项等都将改为引用保留的记录。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeWindow</name>
    <message>
        <source>{file}: {common}</source>
        <translation>{file}：{common}</translation>
    </message>
    <message>
        <source>{file}: never one file with this one, records are matched by codes and names</source>
        <translation>{file}：与本工作区从未同源，按编号和名称匹配记录</translation>
    </message>
    <message>
        <source>{n} new</source>
        <translation>新增 {n}</translation>
    </message>
    <message>
        <source>{n} changed</source>
        <translation>修改 {n}</translation>
    </message>
    <message>
        <source>{n} conflicting</source>
        <translation>冲突 {n}</translation>
    </message>
    <message>
        <source>{n} deleted there</source>
        <translation>对方已删除 {n}</translation>
    </message>
    <message>
        <source>Take {n} of their settings, too</source>
        <translation>同时采用对方的 {n} 项设置</translation>
    </message>
    <message>
        <source>and {n} more notes</source>
        <translation>另有 {n} 条提示</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>此处</translation>
    </message>
    <message>
        <source>There</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>合并后</translation>
    </message>
    <message>
        <source>It was deleted there. Space deletes it here, too, with what belongs to it.</source>
        <translation>对方已删除。按空格在此处一并删除，连同其所属内容。</translation>
    </message>
    <message>
        <source>Which record here is it?</source>
        <translation>与此处哪条记录相符？</translation>
    </message>
    <message>
        <source>It was deleted here and edited there. Space brings it back as it is there.</source>
        <translation>此处已删除，对方改过。按空格按对方的内容恢复。</translation>
    </message>
    <message>
        <source>Left keeps what is here, Right takes what is there; Space in the list leaves the record out.</source>
        <translation>按左保留此处的值，按右采用对方的值；在列表中按空格则不合并该记录。</translation>
    </message>
    <message>
        <source>Space leaves the record out, or takes it again.</source>
        <translation>按空格不合并该记录，再按一次恢复。</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>未决定</translation>
    </message>
    <message>
        <source>None of them: a new record</source>
        <translation>都不是：作为新记录</translation>
    </message>
    <message>
        <source>Merge 1 record</source>
        <translation>合并 1 条记录</translation>
    </message>
    <message>
        <source>Merge {n} records</source>
        <translation>合并 {n} 条记录</translation>
    </message>
    <message>
        <source>Nothing is written before.</source>
        <translation>点此之前不写入任何内容。</translation>
    </message>
    <message>
        <source>Written as change {n}.</source>
        <translation>已写入，变更编号 {n}。</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Deleted there, edited here</source>
        <translation>对方已删除，此处改过</translation>
    </message>
    <message>
        <source>Deleted there</source>
        <translation>对方已删除</translation>
    </message>
    <message>
        <source>Fits several records here</source>
        <translation>与此处多条记录相符</translation>
    </message>
    <message>
        <source>Deleted here, edited there</source>
        <translation>此处已删除，对方改过</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>{n} fields</source>
        <translation>{n} 个字段</translation>
    </message>
    <message>
        <source>Delete here, too</source>
        <translation>此处也删除</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>To be said which one</source>
        <translation>待指明是哪一条</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Stays deleted</source>
        <translation>保持删除</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不合并</translation>
    </message>
    <message>
        <source>Stays as here in {n} of {all} fields</source>
        <translation>{all} 个字段中有 {n} 个保持此处的值</translation>
    </message>
    <message>
        <source>Comes in</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merge a colleague&apos;s workspace</source>
        <translation>合并同事的工作区</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Records that differ</source>
        <translation>不同的记录</translation>
    </message>
    <message>
        <source>Which record here it is</source>
        <translation>与此处哪条记录相符</translation>
    </message>
    <message>
        <source>All conflicts: &amp;mine</source>
        <translation>冲突全部保留此处的值(&amp;M)</translation>
    </message>
    <message>
        <source>All conflicts: &amp;theirs</source>
        <translation>冲突全部采用对方的值(&amp;T)</translation>
    </message>
    <message>
        <source>Fields side by side</source>
        <translation>字段对照</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>MilestonesTab</name>
    <message>
        <source>Milestones</source>
        <translation>关键节点</translation>
    </message>
    <message>
        <source>Plan a milestone</source>
        <translation>计划节点</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>{stage} is not reached. Enter: advance the project</source>
        <translation>{stage}尚未达到。按回车推进项目</translation>
    </message>
    <message>
        <source>Edit date</source>
        <translation>修改日期</translation>
    </message>
    <message>
        <source>Advance to {stage}…</source>
        <translation>推进至{stage}…</translation>
    </message>
    <message>
        <source>Remove the plan</source>
        <translation>移除计划</translation>
    </message>
</context>
<context>
    <name>MissingDialog</name>
    <message>
        <source>Who has not reported</source>
        <translation>谁尚未报送</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>Find a change or an author</source>
        <translation>查找变更或作者</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>全部变更</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Undos</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>近 30 天</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>近 365 天</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>变更类型</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>All records</source>
        <translation>全部记录</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>变更的记录</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有责任人</translation>
    </message>
    <message>
        <source>All lead units</source>
        <translation>全部责任单位</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>全部未完成</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Next 30 days</source>
        <translation>未来 30 天</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Find in this list</source>
        <translation>在此列表中查找</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Group findings by</source>
        <translation>核查结果分组方式</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>全部状态</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Search or command</source>
        <translation>搜索或执行命令</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Open another workspace</source>
        <translation>打开其他工作区</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>New workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Workspaces (*.hqd)</source>
        <translation>工作区 (*.hqd)</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Workspaces (*.hqd);;All files (*)</source>
        <translation>工作区 (*.hqd);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>projects</source>
        <translation>个项目</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已达到</translation>
    </message>
    <message>
        <source>Median days</source>
        <translation>天数中位数</translation>
    </message>
    <message>
        <source>{stage}: {now} now, {reached} reached</source>
        <translation>{stage}：当前 {now} 个，曾达到 {reached} 个</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未填报</translation>
    </message>
    <message>
        <source>{sum}; {n} stated, {m} not stated</source>
        <translation>{sum}；已填报 {n} 个，未填报 {m} 个</translation>
    </message>
    <message>
        <source>On track</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>Act now</source>
        <translation>滞后</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>No target set</source>
        <translation>未设目标</translation>
    </message>
    <message>
        <source>Target {value}</source>
        <translation>目标 {value}</translation>
    </message>
    <message>
        <source>Unusual beside the others</source>
        <translation>与其他指标相比异常</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Figures as of {day}</source>
        <translation>数据截至 {day}</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Choose one, or write 2022, 2022-H1, 2022-Q3, 2022-05</source>
        <translation>选择，或填写 2022、2022-H1、2022-Q3、2022-05</translation>
    </message>
    <message>
        <source>Pipeline by stage</source>
        <translation>各阶段项目</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>Next milestones</source>
        <translation>近期节点</translation>
    </message>
    <message>
        <source>solid: at this stage, pale: already past it</source>
        <translation>深色为当前处于该阶段，浅色为已越过</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) without a stage.</source>
        <translation>
            <numerusform>%n 个项目未填阶段。</numerusform>
        </translation>
    </message>
    <message>
        <source>No project is late or stalled</source>
        <translation>没有逾期或停滞的项目</translation>
    </message>
    <message>
        <source>{red} act now, {yellow} watch, {green} on track</source>
        <translation>滞后 {red}，关注 {yellow}，正常 {green}</translation>
    </message>
    <message numerus="yes">
        <source>Open all %n in Projects</source>
        <translation>
            <numerusform>在项目中打开全部 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Indicators, {period}</source>
        <translation>{period}指标</translation>
    </message>
    <message>
        <source>published growth on the year before, %</source>
        <translation>公布的同比增速，%</translation>
    </message>
    <message>
        <source>Nothing was published for this period</source>
        <translation>该时期没有公布的数据</translation>
    </message>
    <message>
        <source>Synthetic data.</source>
        <translation>演示数据。</translation>
    </message>
    <message>
        <source>Open indicators</source>
        <translation>打开指标</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>没有到期事项</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 项未完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n 项逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>全部区域</translation>
    </message>
</context>
<context>
    <name>OwnFieldBox</name>
    <message>
        <source>&amp;Name in English</source>
        <translation>英文名称(&amp;N)</translation>
    </message>
    <message>
        <source>empty: as in Chinese</source>
        <translation>留空：与中文相同</translation>
    </message>
    <message>
        <source>Name in &amp;Chinese</source>
        <translation>中文名称(&amp;C)</translation>
    </message>
    <message>
        <source>empty: as in English</source>
        <translation>留空：与英文相同</translation>
    </message>
    <message>
        <source>&amp;Holds</source>
        <translation>取值类型(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Unit of bare numbers</source>
        <translation>无单位数字的单位(&amp;U)</translation>
    </message>
    <message>
        <source>C&amp;hoices</source>
        <translation>选项(&amp;H)</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>&amp;Add choice</source>
        <translation>添加选项(&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>U&amp;p</source>
        <translation>上移(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Other headings</source>
        <translation>其他表头名称(&amp;O)</translation>
    </message>
    <message>
        <source>as sheets call it, parted by semicolons</source>
        <translation>表格中的叫法，用分号分隔</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>OwnFields</name>
    <message>
        <source>Fields of projects</source>
        <translation>项目字段</translation>
    </message>
    <message>
        <source>Fields of your own are columns, filters, form rows and Excel headings like any other, and travel with this file. A retired field is no longer shown; its values are kept.</source>
        <translation>自定义字段与其他字段一样，可作列、筛选条件、表单行和 Excel 表头，并随本文件保存。停用的字段不再显示，取值保留。</translation>
    </message>
    <message>
        <source>&amp;New field…</source>
        <translation>新建字段(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>修改(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Retire</source>
        <translation>停用(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>OwnSheets</name>
    <message>
        <source>Sheets of this workbook</source>
        <translation>此工作簿的工作表</translation>
    </message>
    <message>
        <source>These sheets went out from here. The ticked ones come one after the other, each with its preview and its own undo. Space ticks, Enter shows a sheet.</source>
        <translation>这些工作表由此处导出。勾选的将逐张处理，每张都有预览，也可单独撤销。空格键勾选，回车键查看。</translation>
    </message>
    <message>
        <source>Import the ticked sheets at once</source>
        <translation>一次导入勾选的工作表</translation>
    </message>
    <message>
        <source>Without previews, up to the first sheet in which something is to be decided</source>
        <translation>不逐张预览，遇到有待决定的工作表即停下</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>已导入</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>新增 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>更新 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in conflict</source>
        <translation>
            <numerusform>冲突 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>拒绝 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted there</source>
        <translation>
            <numerusform>对方删除 %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two of: 3 new, 2 changed</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation>没有变化</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Milestones &amp; actions</source>
        <translation>节点与事项</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>数据核查</translation>
    </message>
    <message>
        <source>Import &amp; export</source>
        <translation>导入导出</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>打印表单</translation>
    </message>
    <message>
        <source>Change log</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>搜索或执行命令</translation>
    </message>
    <message>
        <source>Commands and records</source>
        <translation>命令与记录</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配项</translation>
    </message>
</context>
<context>
    <name>Passages</name>
    <message>
        <source>Enter figures from text</source>
        <translation>从文本录入数字</translation>
    </message>
    <message>
        <source>So&amp;urce</source>
        <translation>来源(&amp;U)</translation>
    </message>
    <message>
        <source>Source, or the title of a new one</source>
        <translation>来源，或新来源的标题</translation>
    </message>
    <message>
        <source>P&amp;lace in it</source>
        <translation>位置(&amp;L)</translation>
    </message>
    <message>
        <source>p. 3, paragraph 2 …</source>
        <translation>第3页、第2段 …</translation>
    </message>
    <message>
        <source>Paste a passage of a report or bulletin, Chinese or English.</source>
        <translation>粘贴一段报告或公报的文字，中英文均可。</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Proposed figures</source>
        <translation>识别出的数字</translation>
    </message>
    <message>
        <source>About the chosen figure</source>
        <translation>所选数字的说明</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>对象(&amp;A)</translation>
    </message>
    <message>
        <source>Indicator or &amp;field</source>
        <translation>指标或字段(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>时期(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>数值(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Write into the record, too</source>
        <translation>同时写入记录(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Enter statements</source>
        <translation>录入引述(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Take all</source>
        <translation>全部选取(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Leave all</source>
        <translation>全部不选(&amp;L)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>选取</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Indicator or field</source>
        <translation>指标或字段</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>the period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>the area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>the project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>of each</source>
        <translation>各自</translation>
    </message>
    <message>
        <source>in total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>已选取</translation>
    </message>
    <message>
        <source>left</source>
        <translation>未选取</translation>
    </message>
    <message>
        <source>together with {others}</source>
        <translation>与 {others} 同组</translation>
    </message>
    <message>
        <source>from an earlier sentence: {what}</source>
        <translation>沿用前句：{what}</translation>
    </message>
    <message>
        <source>{name}: {why}, to be confirmed</source>
        <translation>{name}：{why}，待确认</translation>
    </message>
    <message>
        <source>Not understood: {what}</source>
        <translation>未识别：{what}</translation>
    </message>
</context>
<context>
    <name>PassagesWindow</name>
    <message>
        <source>Choose a source, or write the title of a new one</source>
        <translation>选择来源，或填写新来源的标题</translation>
    </message>
    <message>
        <source>No figure with a unit was found in this text.</source>
        <translation>这段文字中没有识别到带单位的数字。</translation>
    </message>
    <message>
        <source>Entered: {statements} statements, {written} figures written into records.</source>
        <translation>已录入 {statements} 条引述，其中 {written} 个数字写入记录。</translation>
    </message>
    <message>
        <source>Rows {rows}: the record states another value, which stays.</source>
        <translation>第 {rows} 行：记录中已有不同的值，予以保留。</translation>
    </message>
</context>
<context>
    <name>PastBox</name>
    <message>
        <source>The end of {day}</source>
        <translation>{day}末</translation>
    </message>
    <message>
        <source>Look at an earlier day</source>
        <translation>查看往日记录</translation>
    </message>
    <message>
        <source>Another window shows the records as they were at the end of that day, month, half-year or year. Nothing can be edited there.</source>
        <translation>另开窗口显示该日、该月、该半年或该年末的记录，其中不能修改。</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>2026-11-22, 2026-11, 2026-H2 or 2026</source>
        <translation>2026-11-22、2026-11、2026-H2 或 2026</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>PasteReview</name>
    <message>
        <source>Write the {n} good cells</source>
        <translation>写入 {n} 个可用单元格</translation>
    </message>
    <message>
        <source>Write {n} cells</source>
        <translation>写入 {n} 个单元格</translation>
    </message>
    <message>
        <source>It has {n} merged cells: the first place of each is written, the others stay as they are.</source>
        <translation>含 {n} 个合并单元格：只写入各自的首格，其余保持不变。</translation>
    </message>
    <message>
        <source>{n} dates would be known less exactly than before.</source>
        <translation>{n} 个日期的精确程度将降低。</translation>
    </message>
    <message>
        <source>{bad} of {all} cells cannot be taken. Nothing was written.</source>
        <translation>{all} 个单元格中有 {bad} 个无法采用，未写入任何内容。</translation>
    </message>
    <message>
        <source>The block is larger than the table. Nothing was written.</source>
        <translation>粘贴区域大于表格，未写入任何内容。</translation>
    </message>
    <message>
        <source>It is {n} columns wider than the table from here on.</source>
        <translation>从此处起比表格多 {n} 列。</translation>
    </message>
    <message>
        <source>It has {n} more rows than the table from here on.</source>
        <translation>从此处起比表格多 {n} 行。</translation>
    </message>
    <message>
        <source>{cells} cells of {rows} projects would change.</source>
        <translation>将修改 {rows} 个项目的 {cells} 个单元格。</translation>
    </message>
    <message>
        <source>Before it is written</source>
        <translation>写入前查看</translation>
    </message>
    <message>
        <source>Cells before and after</source>
        <translation>修改前后的单元格</translation>
    </message>
    <message>
        <source>Write nothing</source>
        <translation>不写入</translation>
    </message>
</context>
<context>
    <name>Presenting</name>
    <message>
        <source>Sum {sum}, {n} of {of} stated</source>
        <translation>合计 {sum}，{of} 个中 {n} 个已填</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>呈现方式</translation>
    </message>
</context>
<context>
    <name>ProjectGroups</name>
    <message>
        <source>{field} not stated</source>
        <translation>{field}未填报</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}：{value}</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>已展开</translation>
    </message>
</context>
<context>
    <name>ProjectTotals</name>
    <message>
        <source>{n} stages</source>
        <translation>{n} 个阶段</translation>
    </message>
    <message>
        <source>{n} late</source>
        <translation>{n} 个逾期</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>已选 {n} 行</translation>
    </message>
    <message>
        <source>1 project</source>
        <translation>1 个项目</translation>
    </message>
    <message>
        <source>{n} projects</source>
        <translation>{n} 个项目</translation>
    </message>
    <message>
        <source>of {n}</source>
        <translation>/ 共 {n} 个</translation>
    </message>
    <message>
        <source>Sum, {n} stated</source>
        <translation>合计（已填 {n}）</translation>
    </message>
    <message>
        <source>Converted sum, {n} stated</source>
        <translation>折算合计，{n} 项已填报</translation>
    </message>
    <message>
        <source>{n} not stated</source>
        <translation>{n} 个未填报</translation>
    </message>
    <message>
        <source>, sum {sum}</source>
        <translation>，合计 {sum}</translation>
    </message>
    <message>
        <source>, sum {sum}, mean {mean} of {n} stated</source>
        <translation>，合计 {sum}，已填 {n} 个的平均值 {mean}</translation>
    </message>
</context>
<context>
    <name>Projects</name>
    <message>
        <source>not stated</source>
        <translation>未填报</translation>
    </message>
    <message>
        <source>{date}, late</source>
        <translation>{date}，逾期</translation>
    </message>
    <message>
        <source>{light} by rule: {reason}</source>
        <translation>{light}（按规则）：{reason}</translation>
    </message>
</context>
<context>
    <name>ProjectsPage</name>
    <message>
        <source>This workspace has no projects yet</source>
        <translation>工作区还没有项目</translation>
    </message>
    <message>
        <source>Add the first one here, or take in a workbook with File, Import.</source>
        <translation>在此新建第一个项目，或用“文件”菜单中的“导入”读入工作簿。</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>1 filter hides {of} projects.</source>
        <translation>1 个筛选条件隐藏了 {of} 个项目。</translation>
    </message>
    <message>
        <source>{n} filters hide {of} projects.</source>
        <translation>{n} 个筛选条件隐藏了 {of} 个项目。</translation>
    </message>
    <message>
        <source>No projects match these filters</source>
        <translation>没有符合筛选条件的项目</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Editing {field} — Enter saves, Esc cancels</source>
        <translation>正在编辑“{field}”：回车保存，Esc 取消</translation>
    </message>
    <message>
        <source>Amounts in {unit}</source>
        <translation>金额单位：{unit}</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Find in this view</source>
        <translation>在此视图中查找</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Page &amp;order:</source>
        <translation>页面顺序(&amp;O)：</translation>
    </message>
    <message>
        <source>Pages &amp;per sheet:</source>
        <translation>每张页数(&amp;P)：</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Page &amp;Set:</source>
        <translation>页面范围(&amp;S)：</translation>
    </message>
</context>
<context>
    <name>RangeBox</name>
    <message>
        <source>Periods shown</source>
        <translation>显示期间</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>起(&amp;F)</translation>
    </message>
    <message>
        <source>2021-01, 2021-Q1, 2021; empty for the oldest</source>
        <translation>2021-01、2021-Q1、2021；留空为最早</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>止(&amp;T)</translation>
    </message>
    <message>
        <source>2022-06, 2022-H1, 2022; empty for the newest</source>
        <translation>2022-06、2022-H1、2022；留空为最新</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>Rates</name>
    <message>
        <source>New exchange rate</source>
        <translation>新增汇率</translation>
    </message>
    <message>
        <source>Edit exchange rate</source>
        <translation>修改汇率</translation>
    </message>
    <message>
        <source>Keep currencies apart</source>
        <translation>各币种分列</translation>
    </message>
    <message>
        <source>Convert to yuan…</source>
        <translation>折算为人民币…</translation>
    </message>
    <message>
        <source>Converted to yuan at rates of {day}…</source>
        <translation>已按{day}汇率折算为人民币…</translation>
    </message>
    <message>
        <source>Exchange rates…</source>
        <translation>汇率…</translation>
    </message>
    <message>
        <source>, converted at rates of {day}</source>
        <translation>，按{day}汇率折算</translation>
    </message>
    <message>
        <source>Converted at recorded rates: {rates}</source>
        <translation>按已登记汇率折算：{rates}</translation>
    </message>
    <message>
        <source>No recorded rate, kept apart: {currencies}</source>
        <translation>无已登记汇率，单独列示：{currencies}</translation>
    </message>
    <message>
        <source>Sorts each currency by itself, yuan first: nothing is converted</source>
        <translation>各币种分别排序，人民币在前；未作折算</translation>
    </message>
    <message>
        <source>Sorts by the value in yuan ({rates}); currencies without a recorded rate come behind, each by itself</source>
        <translation>按折合人民币金额排序（{rates}）；无已登记汇率的币种排在其后，各自排序</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>&amp;Convert amounts to yuan at the rates of</source>
        <translation>金额折算为人民币，采用汇率日期(&amp;C)</translation>
    </message>
    <message>
        <source>2022, 2022-06 …</source>
        <translation>2022、2022-06 …</translation>
    </message>
    <message>
        <source>Date of the rates</source>
        <translation>汇率日期</translation>
    </message>
    <message>
        <source>Basis of the rates</source>
        <translation>汇率口径</translation>
    </message>
    <message>
        <source>Rates in use</source>
        <translation>采用的汇率</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>新增(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>修改(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>RatesModel</name>
    <message>
        <source>Use</source>
        <translation>使用情况</translation>
    </message>
    <message>
        <source>Not used: {why}</source>
        <translation>未采用：{why}</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>采用中</translation>
    </message>
</context>
<context>
    <name>RatesWindow</name>
    <message>
        <source>Either basis</source>
        <translation>不限口径</translation>
    </message>
    <message>
        <source>Currencies are kept apart. Nothing is converted.</source>
        <translation>各币种分列，未作折算。</translation>
    </message>
    <message>
        <source>No recorded rate is for this date or before it. Currencies are kept apart.</source>
        <translation>该日期及之前没有已登记的汇率，各币种分列。</translation>
    </message>
    <message>
        <source>Write the date of the rates: a day, a month or a year.</source>
        <translation>填写汇率日期：可写到日、月或年。</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>ReportTurn</name>
    <message>
        <source>Approve progress report</source>
        <translation>审核进度月报</translation>
    </message>
    <message>
        <source>Approved &amp;by</source>
        <translation>审核人(&amp;B)</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>审核通过</translation>
    </message>
    <message>
        <source>{project}, {month}: these fields of the project take the figures of the report.</source>
        <translation>{project}，{month}：项目的以下字段将采用月报中的数据。</translation>
    </message>
    <message>
        <source>{project}, {month}: no field of the project changes.</source>
        <translation>{project}，{month}：项目字段没有变化。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>What changes of the project</source>
        <translation>项目的变化</translation>
    </message>
    <message>
        <source>Return progress report</source>
        <translation>退回进度月报</translation>
    </message>
    <message>
        <source>{project}, {month}</source>
        <translation>{project}，{month}</translation>
    </message>
    <message>
        <source>&amp;Reason for the return</source>
        <translation>退回原因(&amp;R)</translation>
    </message>
    <message>
        <source>Reason for the return</source>
        <translation>退回原因</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>Old value</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新值</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Edit cell</source>
        <translation>编辑单元格</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
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
        <source>Fill right</source>
        <translation>向右填充</translation>
    </message>
    <message>
        <source>Clear cells</source>
        <translation>清除单元格</translation>
    </message>
    <message>
        <source>Where from…</source>
        <translation>数据出处…</translation>
    </message>
    <message>
        <source>Change selected…</source>
        <translation>批量修改…</translation>
    </message>
    <message>
        <source>Advance stage</source>
        <translation>推进阶段</translation>
    </message>
    <message>
        <source>Print profile</source>
        <translation>打印单页</translation>
    </message>
    <message>
        <source>Duplicate project</source>
        <translation>复制项目</translation>
    </message>
    <message>
        <source>Merge two projects…</source>
        <translation>合并两个项目…</translation>
    </message>
    <message>
        <source>Delete project</source>
        <translation>删除项目</translation>
    </message>
    <message numerus="yes">
        <source>%Ln filter(s)</source>
        <translation>
            <numerusform>%Ln 个筛选条件</numerusform>
        </translation>
    </message>
    <message>
        <source>found by “{words}”</source>
        <translation>查找“{words}”</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>RuleCounting</name>
    <message>
        <source>Counting rules</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>Which projects are counted, in the overview, in reports and in lists of KPIs. No project is deleted or changed by it.</source>
        <translation>总览、报告和指标清单计入哪些项目。项目本身不会被删除或修改。</translation>
    </message>
    <message>
        <source>&amp;Leave out projects said not to count for assessment</source>
        <translation>不计已注明不纳入考核的项目(&amp;L)</translation>
    </message>
    <message>
        <source>Count &amp;suspended projects</source>
        <translation>计入停缓建项目(&amp;S)</translation>
    </message>
    <message>
        <source>Count &amp;terminated and withdrawn projects</source>
        <translation>计入终止和停止谈判的项目(&amp;T)</translation>
    </message>
    <message>
        <source>Count each &amp;phase of a project by itself</source>
        <translation>项目各期分别计(&amp;P)</translation>
    </message>
    <message>
        <source>Total investment from</source>
        <translation>总投资门槛</translation>
    </message>
    <message>
        <source>no threshold; 5000万元, 1亿元, 20 million USD</source>
        <translation>不设门槛；5000万元、1亿元、2000万美元</translation>
    </message>
    <message>
        <source>Smallest total investment that counts</source>
        <translation>计入项目的最低总投资</translation>
    </message>
    <message>
        <source>A project is large from</source>
        <translation>大项目标准</translation>
    </message>
    <message>
        <source>large ones are not counted apart; 10亿元</source>
        <translation>不单列大项目；10亿元</translation>
    </message>
    <message>
        <source>Total investment of a large project</source>
        <translation>大项目的总投资</translation>
    </message>
    <message>
        <source>The amounts themselves do &amp;not count, only what lies above them</source>
        <translation>不含本数，只计高于该金额的项目(&amp;N)</translation>
    </message>
    <message>
        <source>Printed under every count</source>
        <translation>印在每个统计数下方</translation>
    </message>
    <message>
        <source>&amp;Usual rules</source>
        <translation>恢复默认(&amp;U)</translation>
    </message>
    <message>
        <source>S&amp;how the counted projects</source>
        <translation>查看计入的项目(&amp;H)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>RuleLights</name>
    <message>
        <source>Lights</source>
        <translation>亮灯规则</translation>
    </message>
    <message>
        <source>The rules that light the projects of this workspace. A light that a person set, with a reason, holds beside them.</source>
        <translation>本工作区项目的亮灯规则。人工设定并说明原因的亮灯与规则并存，以人工设定为准。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>What these rules say</source>
        <translation>规则内容</translation>
    </message>
    <message>
        <source>Projects by light</source>
        <translation>各灯项目数</translation>
    </message>
    <message>
        <source>&amp;Expected days…</source>
        <translation>预期天数(&amp;E)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Take this field away</source>
        <translation>移去该字段</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>查找文字</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>1.1, 0.0001, 110 % or ÷10000</source>
        <translation>1.1、0.0001、110 % 或 ÷10000</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>How many, less than zero for earlier</source>
        <translation>数量，负数为提前</translation>
    </message>
    <message>
        <source>set to</source>
        <translation>设为</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>replace text</source>
        <translation>替换文字</translation>
    </message>
    <message>
        <source>move by</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>multiply by</source>
        <translation>乘以</translation>
    </message>
    <message>
        <source>convert to</source>
        <translation>换算为</translation>
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
        <source>quarters</source>
        <translation>个季度</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
</context>
<context>
    <name>RuleStages</name>
    <message>
        <source>Stages of projects</source>
        <translation>项目阶段</translation>
    </message>
    <message>
        <source>The names hold everywhere in this workspace. Nobody is moved to a stage that is not used. F2 or typing edits a cell, Space turns the use. An emptied name goes back to the usual one.</source>
        <translation>名称在整个工作区生效。未启用的阶段不再用于推进项目。按 F2 或直接键入可编辑，空格键切换启用。清空名称即恢复默认名称。</translation>
    </message>
    <message>
        <source>&amp;Usual ladder</source>
        <translation>恢复默认(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Documents for stages…</source>
        <translation>阶段佐证材料(&amp;D)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>RuleTarget</name>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>考核指标</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>60 for projects, 120亿元 for amounts</source>
        <translation>项目个数填 60，金额填 120亿元</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>RuleTargets</name>
    <message>
        <source>Targets of the year</source>
        <translation>年度目标</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年度(&amp;Y)</translation>
    </message>
    <message>
        <source>Year of the targets</source>
        <translation>目标年度</translation>
    </message>
    <message>
        <source>&amp;Time progress</source>
        <translation>序时进度(&amp;T)</translation>
    </message>
    <message>
        <source>Time progress</source>
        <translation>序时进度</translation>
    </message>
    <message>
        <source>twelve weights, January first: 5 5 8 8 9 …</source>
        <translation>12 个权重，从 1 月起：5 5 8 8 9 …</translation>
    </message>
    <message>
        <source>Weights of the twelve months</source>
        <translation>12 个月的权重</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>新增(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>修改(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>S&amp;how what is done</source>
        <translation>查看已完成项目(&amp;H)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>RulesWindow</name>
    <message>
        <source>Runs</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>待处理</translation>
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
        <source>{name} (changed)</source>
        <translation>{name}（已调整）</translation>
    </message>
    <message>
        <source>Switch &amp;off</source>
        <translation>停用(&amp;O)</translation>
    </message>
    <message>
        <source>Switch &amp;on</source>
        <translation>启用(&amp;O)</translation>
    </message>
</context>
<context>
    <name>SaveChart</name>
    <message>
        <source>Own width</source>
        <translation>自定宽度</translation>
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
        <source>A picture: lines and letters grow with the width.</source>
        <translation>图片：线条和文字随宽度放大。</translation>
    </message>
    <message>
        <source>A drawing for design programs: its words stay text.</source>
        <translation>矢量图，用于设计软件：文字仍为文字。</translation>
    </message>
    <message>
        <source>One page for printing: its words can be searched.</source>
        <translation>单页，用于打印：文字可以搜索。</translation>
    </message>
    <message>
        <source>A workbook: the figures, and a chart that Excel draws from them.</source>
        <translation>工作簿：数据，以及由 Excel 依据数据绘制的图表。</translation>
    </message>
    <message>
        <source>Exactly the figures drawn, one a row, with period, status and source.</source>
        <translation>与图中所绘完全一致，每行一个数值，含时期、状态和来源。</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>宽度(&amp;W)</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>宽度（像素）</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Language of the file</source>
        <translation>文件语言</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>Colours of the file</source>
        <translation>文件配色</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>On this computer</source>
        <translation>本机设置</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Names of fields and stages, dates and units follow it at once.</source>
        <translation>字段、阶段的名称以及日期、单位随之切换。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Printed sheets are always light.</source>
        <translation>打印表单始终为浅色。</translation>
    </message>
    <message>
        <source>Amounts of money in</source>
        <translation>金额单位</translation>
    </message>
    <message>
        <source>Only how they are shown. Figures are kept as they were printed.</source>
        <translation>只影响显示，数字按原文保存。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Stands beside your changes in the change log. Without one, the name of your account does.</source>
        <translation>显示在变更记录中。留空时使用系统账户名。</translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation>最近的工作区</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>清空列表</translation>
    </message>
    <message>
        <source>The files themselves stay.</source>
        <translation>文件本身不受影响。</translation>
    </message>
    <message>
        <source>In this workspace, for everyone who opens it</source>
        <translation>本工作区设置，对所有打开者生效</translation>
    </message>
    <message>
        <source>Chinese names by</source>
        <translation>中文名称排序</translation>
    </message>
    <message>
        <source>The order of projects, organisations and areas by name. Numbers and Latin letters come first.</source>
        <translation>项目、单位和区域按名称排序的方式。数字和拉丁字母排在最前。</translation>
    </message>
    <message>
        <source>Amounts in other currencies</source>
        <translation>其他币种金额</translation>
    </message>
    <message>
        <source>Exchange rates…</source>
        <translation>汇率…</translation>
    </message>
    <message>
        <source>Kept apart, or converted at recorded rates of a date.</source>
        <translation>分别列示，或按某日已录入的汇率折算。</translation>
    </message>
    <message>
        <source>Documents for stages</source>
        <translation>阶段佐证材料</translation>
    </message>
    <message>
        <source>Evidence of stages…</source>
        <translation>阶段佐证要求…</translation>
    </message>
    <message>
        <source>Which documents a stage asks for, and without which a project does not come to it.</source>
        <translation>各阶段提示哪些文件，以及缺少哪些文件不能进入该阶段。</translation>
    </message>
    <message>
        <source>How projects are counted</source>
        <translation>项目统计规则</translation>
    </message>
    <message>
        <source>Stages…</source>
        <translation>项目阶段…</translation>
    </message>
    <message>
        <source>Counting rules…</source>
        <translation>统计口径…</translation>
    </message>
    <message>
        <source>Lights…</source>
        <translation>亮灯规则…</translation>
    </message>
    <message>
        <source>Targets…</source>
        <translation>年度目标…</translation>
    </message>
    <message>
        <source>Names and use of stages, who counts, which rules light a project, and what the year is to bring.</source>
        <translation>阶段的名称与启用、哪些项目计入、按何规则亮灯，以及全年目标。</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
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
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
</context>
<context>
    <name>SheetPane</name>
    <message>
        <source>Save as PDF</source>
        <translation>保存为 PDF</translation>
    </message>
    <message>
        <source>Folder for one file of each sheet</source>
        <translation>选择存放各表单文件的文件夹</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>已发送到打印机</translation>
    </message>
    <message>
        <source>&amp;One document…</source>
        <translation>合成一份文件(&amp;O)…</translation>
    </message>
    <message>
        <source>One &amp;file each…</source>
        <translation>逐个另存(&amp;F)…</translation>
    </message>
    <message>
        <source>A table is too wide for the paper: further columns stand in a table below. Choose landscape, A3 or fewer columns under Set up.</source>
        <translation>表格超出纸张宽度，其余列排在下方的表格中。可在“设置”中改为横向、A3 或减少列。</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {files} in {path}</source>
        <translation>已将 {files}保存到 {path}</translation>
    </message>
    <message>
        <source>Saved {path}, {pages}</source>
        <translation>已保存 {path}，{pages}</translation>
    </message>
    <message>
        <source>Language of the sheet</source>
        <translation>表单语言</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>适合整页</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>保存为 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>SheetPreview</name>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
</context>
<context>
    <name>SheetSetup</name>
    <message>
        <source>No column is ticked. Tick those that the sheet is to have.</source>
        <translation>未勾选任何列。请勾选表单要显示的列。</translation>
    </message>
    <message>
        <source>Set up: {sheet}</source>
        <translation>设置：{sheet}</translation>
    </message>
    <message>
        <source>What is empty is as the sheet ships. Words hold for the sheet in {language}, columns and paper for both languages; they are kept in the workspace.</source>
        <translation>留空的项目按默认打印。文字只用于 {language} 表单，列和纸张两种语言共用；设置保存在工作区中。</translation>
    </message>
    <message>
        <source>the zone of the workspace</source>
        <translation>工作区所属园区</translation>
    </message>
    <message>
        <source>As it ships</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>自定文字</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>与窗口一致</translation>
    </message>
    <message>
        <source>Fit to width, down to a legible size</source>
        <translation>适合页宽，不小于可读字号</translation>
    </message>
    <message>
        <source>Own: top, sides, bottom</source>
        <translation>自定：上、左右、下</translation>
    </message>
    <message>
        <source>A4 portrait</source>
        <translation>A4 纵向</translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation>A4 横向</translation>
    </message>
    <message>
        <source>A3 portrait</source>
        <translation>A3 纵向</translation>
    </message>
    <message>
        <source>A3 landscape</source>
        <translation>A3 横向</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Reporting unit</source>
        <translation>填报单位(&amp;R)</translation>
    </message>
    <message>
        <source>R&amp;eported by</source>
        <translation>填报人(&amp;E)</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>不打印</translation>
    </message>
    <message>
        <source>Ph&amp;one</source>
        <translation>联系电话(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Footnotes</source>
        <translation>脚注(&amp;F)</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>每行一条</translation>
    </message>
    <message>
        <source>S&amp;ignature line</source>
        <translation>签字栏(&amp;I)</translation>
    </message>
    <message>
        <source>parted by semicolons</source>
        <translation>以分号分隔</translation>
    </message>
    <message>
        <source>Words of the signature line</source>
        <translation>签字栏文字</translation>
    </message>
    <message>
        <source>&amp;Amounts in</source>
        <translation>金额单位(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Columns, in their order</source>
        <translation>列及其顺序(&amp;C)</translation>
    </message>
    <message>
        <source>Columns, in their order</source>
        <translation>列及其顺序</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Headline figures and the pipe&amp;line of projects</source>
        <translation>含主要数据和项目推进情况(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>纸张(&amp;P)</translation>
    </message>
    <message>
        <source>Si&amp;ze of text</source>
        <translation>字号缩放(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Margins</source>
        <translation>页边距(&amp;M)</translation>
    </message>
    <message>
        <source>Top margin</source>
        <translation>上边距</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> 毫米</translation>
    </message>
    <message>
        <source>Side margins</source>
        <translation>左右边距</translation>
    </message>
    <message>
        <source>Bottom margin</source>
        <translation>下边距</translation>
    </message>
    <message>
        <source>As it s&amp;hips</source>
        <translation>恢复默认(&amp;H)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>SheetStep</name>
    <message numerus="yes">
        <source>Then the %n other sheet(s)</source>
        <translation>
            <numerusform>然后导入其余 %n 个工作表</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetsPage</name>
    <message>
        <source>Sheets</source>
        <translation>打印表单</translation>
    </message>
    <message>
        <source>printed as they are shown here</source>
        <translation>打印结果与此处显示一致</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>核查结果</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>Reading the records of then</source>
        <translation>正在读取当时的记录</translation>
    </message>
    <message>
        <source>No project chosen</source>
        <translation>没有选择项目</translation>
    </message>
    <message>
        <source>Choose one or several in the list</source>
        <translation>在列表中选择一个或多个</translation>
    </message>
    <message>
        <source>No projects</source>
        <translation>没有项目</translation>
    </message>
    <message>
        <source>A profile needs a project</source>
        <translation>概况表需要一个项目</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) chosen</source>
        <translation>
            <numerusform>已选 %n 个项目</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Find projects</source>
        <translation>查找项目</translation>
    </message>
    <message>
        <source>Projects to print</source>
        <translation>要打印的项目</translation>
    </message>
    <message>
        <source>As &amp;of</source>
        <translation>截至(&amp;O)</translation>
    </message>
    <message>
        <source>now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>As of a date</source>
        <translation>截至日期</translation>
    </message>
    <message>
        <source>A day, month, quarter, half-year or year: 2026-06-30, 2026-06, 2026-H1, 2026. Empty: now.</source>
        <translation>填写日、月、季、半年或年：2026-06-30、2026-06、2026-H1、2026。留空为当前。</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>全部项目</translation>
    </message>
    <message>
        <source>Save as view…</source>
        <translation>存为视图…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Rename view…</source>
        <translation>重命名视图…</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>删除视图</translation>
    </message>
    <message>
        <source>Save as new view</source>
        <translation>另存为新视图</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>重命名视图</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Edit source</source>
        <translation>编辑来源</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>新建来源</translation>
    </message>
    <message>
        <source>Edit statement</source>
        <translation>编辑引述</translation>
    </message>
    <message>
        <source>Add statement</source>
        <translation>新建引述</translation>
    </message>
    <message>
        <source>Its name, or #123</source>
        <translation>名称，或 #123</translation>
    </message>
    <message>
        <source>Adopt this statement</source>
        <translation>采用该引述</translation>
    </message>
    <message>
        <source>Verify this statement</source>
        <translation>核实该引述</translation>
    </message>
    <message>
        <source>Dispute this statement: what speaks against it</source>
        <translation>质疑该引述：说明依据</translation>
    </message>
    <message>
        <source>Superseded by another statement</source>
        <translation>被另一条引述取代</translation>
    </message>
    <message>
        <source>p. 3, Sheet1!B7, paragraph 2, https://…</source>
        <translation>第3页、Sheet1!B7、第2段、https://…</translation>
    </message>
    <message>
        <source>about 101 billion yuan, 2.60 %, 58 items</source>
        <translation>约 1010亿元、2.60 %、58 个</translation>
    </message>
    <message>
        <source>Show record</source>
        <translation>查看记录</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Adopt…</source>
        <translation>采用…</translation>
    </message>
    <message>
        <source>Verify…</source>
        <translation>核实…</translation>
    </message>
    <message>
        <source>Dispute…</source>
        <translation>质疑…</translation>
    </message>
    <message>
        <source>Superseded…</source>
        <translation>被取代…</translation>
    </message>
    <message>
        <source>Back to unverified</source>
        <translation>恢复为未核实</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>引述</translation>
    </message>
    <message>
        <source>Adopt no longer</source>
        <translation>不再采用</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>{field} in the record</source>
        <translation>记录中的{field}</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Says otherwise</source>
        <translation>说法不同</translation>
    </message>
    <message>
        <source>Also stated</source>
        <translation>另有引述</translation>
    </message>
    <message>
        <source>Adopted because</source>
        <translation>采用理由</translation>
    </message>
    <message>
        <source>by {who} against {what}, {day}</source>
        <translation>{who}，依据{what}，{day}</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>To “{source}”: {way}</source>
        <translation>添加到“{source}”：{way}</translation>
    </message>
    <message>
        <source>As a new source: {way}</source>
        <translation>新建来源：{way}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Attach a document</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Find {name}</source>
        <translation>查找{name}</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>引述</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>What is stated</source>
        <translation>陈述内容</translation>
    </message>
    <message>
        <source>Figure or value</source>
        <translation>数字或取值</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>来源未说明</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>a copy is in the workspace</source>
        <translation>工作区中有副本</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>the linked file is missing</source>
        <translation>找不到链接的文件</translation>
    </message>
    <message>
        <source>link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>a file is linked</source>
        <translation>已链接文件</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>已采用</translation>
    </message>
    <message>
        <source>others differ</source>
        <translation>与其他引述不一致</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>deleted record</source>
        <translation>已删除的记录</translation>
    </message>
    <message>
        <source>Enter figures from text…</source>
        <translation>从文本录入数字…</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Open document</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Save document as…</source>
        <translation>文件另存为…</translation>
    </message>
    <message>
        <source>Detach document</source>
        <translation>移除文件</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Editing {field} — Enter saves, Esc cancels</source>
        <translation>正在编辑{field}：Enter 保存，Esc 取消</translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln 个来源</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s)</source>
        <translation>
            <numerusform>%Ln 条引述</numerusform>
        </translation>
    </message>
    <message>
        <source>, more are found by their words</source>
        <translation>，其余可按文字查找</translation>
    </message>
    <message>
        <source>Find in sources and statements</source>
        <translation>在来源和引述中查找</translation>
    </message>
    <message>
        <source>Open document</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>From text…</source>
        <translation>从文本录入…</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>新建来源</translation>
    </message>
    <message>
        <source>Add statement</source>
        <translation>新建引述</translation>
    </message>
    <message>
        <source>Statements of the source</source>
        <translation>该来源的引述</translation>
    </message>
    <message>
        <source>No source stated</source>
        <translation>未填写来源</translation>
    </message>
    <message>
        <source>These words are in no source</source>
        <translation>没有来源包含这些文字</translation>
    </message>
    <message>
        <source>Hyphens, quotes, spaces and width are ignored when searching.</source>
        <translation>查找时忽略连字符、引号、空格和全半角。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>No source is recorded</source>
        <translation>尚无来源</translation>
    </message>
    <message>
        <source>Drop a document here, or add a source by hand.</source>
        <translation>将文件拖到此处，或手动新建来源。</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Switch between English and 简体中文</source>
        <translation>切换 English 与简体中文</translation>
    </message>
    <message>
        <source>Synthetic data</source>
        <translation>合成数据</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>版本 {number}</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>已全部保存</translation>
    </message>
    <message>
        <source>All changes saved {time}</source>
        <translation>已全部保存 {time}</translation>
    </message>
</context>
<context>
    <name>StepsTable</name>
    <message>
        <source>Fields of the change</source>
        <translation>变更的字段</translation>
    </message>
    <message numerus="yes">
        <source>and %n more record(s)</source>
        <translation>
            <numerusform>另有 %n 条记录</numerusform>
        </translation>
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
        <source>Before</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>After</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>TargetBox</name>
    <message>
        <source>Everywhere</source>
        <translation>全部区域</translation>
    </message>
</context>
<context>
    <name>TargetsWindow</name>
    <message>
        <source>This year has no targets</source>
        <translation>该年度没有目标</translation>
    </message>
    <message>
        <source>A target says how much of a KPI the year is to bring, for an area or everywhere.</source>
        <translation>目标说明某区域或全部区域全年应完成多少。</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>考核指标</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Completion</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>序时</translation>
    </message>
    <message>
        <source>Lead, points</source>
        <translation>超序时（百分点）</translation>
    </message>
    <message>
        <source>Needed a month</source>
        <translation>月均需完成</translation>
    </message>
    <message>
        <source>Done from January on, as of {day}; time progress {how}.</source>
        <translation>完成数自 1 月累计，截至 {day}；序时进度{how}。</translation>
    </message>
    <message>
        <source>Done in the whole of {year}.</source>
        <translation>{year} 年全年完成数。</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全部区域</translation>
    </message>
</context>
<context>
    <name>Then</name>
    <message>
        <source>Empty: the records of now</source>
        <translation>留空为当前记录</translation>
    </message>
    <message>
        <source>The records of the end of {day}</source>
        <translation>{day}结束时的记录</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>{n} d late</source>
        <translation>晚 {n} 天</translation>
    </message>
    <message>
        <source>at least {n} d late</source>
        <translation>至少逾期 {n} 天</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>First plan</source>
        <translation>最初计划</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>原定</translation>
    </message>
    <message>
        <source>Planned for {day} — Enter or release saves, Esc cancels</source>
        <translation>改为 {day}：按 Enter 或松开鼠标保存，按 Esc 取消</translation>
    </message>
    <message>
        <source>Drag a planned milestone to change its date. Recorded dates are changed in the inspector.</source>
        <translation>拖动计划节点可改期；已记录的日期在详情面板中修改。</translation>
    </message>
    <message>
        <source>Projects of the timeline</source>
        <translation>时间轴项目</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Today {day}</source>
        <translation>今日 {day}</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>within this time, day not stated</source>
        <translation>在此期间，具体日期未说明</translation>
    </message>
    <message>
        <source>first plan</source>
        <translation>最初计划</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一节点</translation>
    </message>
    <message>
        <source>later</source>
        <translation>后续</translation>
    </message>
    <message>
        <source>late</source>
        <translation>逾期</translation>
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
        <source>Quarter</source>
        <translation>季</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>A line below the bars where a plan has moved since it was first stated</source>
        <translation>计划比最初提出时有变动的，在色条下方画线</translation>
    </message>
</context>
<context>
    <name>Trash</name>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Find in the trash</source>
        <translation>在回收站中查找</translation>
    </message>
    <message>
        <source>Deleted records</source>
        <translation>已删除的记录</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>变更历史(&amp;H)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>TrashWindow</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>删除时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>删除人</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>回收站是空的</translation>
    </message>
    <message>
        <source>Look for another text</source>
        <translation>换一个文字查找</translation>
    </message>
    <message>
        <source>Deleted records stand here until they are restored</source>
        <translation>删除的记录保留在这里，直到恢复</translation>
    </message>
    <message>
        <source>Their stage events come back with them.</source>
        <translation>其阶段事件会一并恢复。</translation>
    </message>
</context>
<context>
    <name>UndoList</name>
    <message>
        <source>Undo by name</source>
        <translation>按名称撤销</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>UndoListBox</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的变更</translation>
    </message>
    <message>
        <source>Nothing to do again</source>
        <translation>没有可重做的变更</translation>
    </message>
    <message>
        <source>Every entry, paste, deletion and import stands here by its name</source>
        <translation>每次录入、粘贴、删除和导入都按名称列在这里</translation>
    </message>
    <message>
        <source>What undo took back stands here until something new is changed</source>
        <translation>撤销的变更列在这里，直到又有新的改动</translation>
    </message>
    <message numerus="yes">
        <source>Undo %n change(s)</source>
        <translation>
            <numerusform>撤销 %n 项变更</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do %n change(s) again</source>
        <translation>
            <numerusform>重做 %n 项变更</numerusform>
        </translation>
    </message>
    <message>
        <source>the newest first, each with all before it in the list</source>
        <translation>最新的在前；选中某项时，列表中它之前的都一并处理</translation>
    </message>
    <message>
        <source>the newest {n}, each with all before it; the change log has the older ones</source>
        <translation>最近 {n} 项，选中一项即包含其上各项；更早的见变更记录</translation>
    </message>
</context>
<context>
    <name>ViewsBelow</name>
    <message>
        <source>Saved &amp;views</source>
        <translation>已存视图(&amp;V)</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>重命名视图</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>全部项目</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
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
    <name>Whence</name>
    <message>
        <source>Where from…</source>
        <translation>数据出处…</translation>
    </message>
    <message>
        <source>Where {field} of {name} comes from</source>
        <translation>{name}的{field}出处</translation>
    </message>
    <message>
        <source>No statement is about this field yet.</source>
        <translation>尚无引述涉及该字段。</translation>
    </message>
    <message>
        <source>Statements about this field</source>
        <translation>关于该字段的引述</translation>
    </message>
    <message>
        <source>Add statement…</source>
        <translation>新建引述…</translation>
    </message>
    <message>
        <source>Adopt…</source>
        <translation>采用…</translation>
    </message>
    <message>
        <source>Verify…</source>
        <translation>核实…</translation>
    </message>
    <message>
        <source>Show in Sources</source>
        <translation>在“来源”中查看</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>In the record: {value}</source>
        <translation>记录中：{value}</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>30 million yuan, 3000万元, or in the unit shown</source>
        <translation>3000万元，或按当前显示的单位填写</translation>
    </message>
    <message>
        <source>Add milestone</source>
        <translation>添加节点</translation>
    </message>
    <message>
        <source>Edit milestone</source>
        <translation>编辑节点</translation>
    </message>
    <message>
        <source>Add action</source>
        <translation>添加事项</translation>
    </message>
    <message>
        <source>Edit action</source>
        <translation>修改事项</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>新建会议</translation>
    </message>
    <message>
        <source>Edit meeting</source>
        <translation>修改会议</translation>
    </message>
    <message>
        <source>New progress report</source>
        <translation>新建进度月报</translation>
    </message>
    <message>
        <source>Edit progress report</source>
        <translation>修改进度月报</translation>
    </message>
    <message>
        <source>done: </source>
        <translation>已完成：</translation>
    </message>
    <message>
        <source>to do: </source>
        <translation>待办：</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>是否按期</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>From meeting</source>
        <translation>来源会议</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>会议主体</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Action items</source>
        <translation>议定事项</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Done this month</source>
        <translation>本月完成</translation>
    </message>
    <message>
        <source>Done this year</source>
        <translation>本年累计</translation>
    </message>
    <message>
        <source>Done since start</source>
        <translation>开工以来累计</translation>
    </message>
    <message>
        <source>Funds in place</source>
        <translation>到位资金</translation>
    </message>
    <message>
        <source>Progress, %</source>
        <translation>进度（%）</translation>
    </message>
    <message>
        <source>Physical progress</source>
        <translation>形象进度</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>填报人</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草拟</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation>{day} 完成</translation>
    </message>
    <message>
        <source>no action items</source>
        <translation>没有议定事项</translation>
    </message>
    <message>
        <source>{m} of {n} are drafts</source>
        <translation>{n} 项中 {m} 项为草拟</translation>
    </message>
    <message numerus="yes">
        <source>%n action item(s)</source>
        <translation>
            <numerusform>%n 项议定事项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>Milestones &amp; actions</source>
        <translation>节点与事项</translation>
    </message>
    <message>
        <source>Editing {field} — Enter saves, Esc cancels</source>
        <translation>正在编辑“{field}”：回车保存，Esc 取消</translation>
    </message>
    <message numerus="yes">
        <source>%Ln milestone(s)</source>
        <translation>
            <numerusform>%Ln 个节点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s)</source>
        <translation>
            <numerusform>%Ln 项事项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln meeting(s)</source>
        <translation>
            <numerusform>%Ln 次会议</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s)</source>
        <translation>
            <numerusform>%Ln 份月报</numerusform>
        </translation>
    </message>
    <message>
        <source>, {n} late in all</source>
        <translation>，共 {n} 项逾期</translation>
    </message>
    <message>
        <source>Amounts in {unit}</source>
        <translation>金额单位：{unit}</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>关键节点</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>月报</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>报送</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>审核…</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>新建会议</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>新建月报</translation>
    </message>
    <message>
        <source>Add action</source>
        <translation>添加事项</translation>
    </message>
    <message>
        <source>Add milestone</source>
        <translation>添加节点</translation>
    </message>
    <message>
        <source>Progress reports</source>
        <translation>进度月报</translation>
    </message>
    <message>
        <source>Nothing matches these filters</source>
        <translation>没有符合筛选条件的内容</translation>
    </message>
    <message>
        <source>Show all that is open.</source>
        <translation>可显示全部未完成内容。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No milestone is open</source>
        <translation>没有未完成的节点</translation>
    </message>
    <message>
        <source>Planned dates and next steps of projects stand here.</source>
        <translation>项目的计划时间和下一步工作列在此处。</translation>
    </message>
    <message>
        <source>No action is open</source>
        <translation>没有未完成的事项</translation>
    </message>
    <message>
        <source>An action is a draft until it has an owner and a date.</source>
        <translation>事项在填写责任人和时限之前为草拟状态。</translation>
    </message>
    <message>
        <source>No meeting is recorded</source>
        <translation>没有登记会议</translation>
    </message>
    <message>
        <source>A meeting holds agenda, decisions and action items.</source>
        <translation>会议包含议程、决定和议定事项。</translation>
    </message>
    <message>
        <source>No progress report is recorded</source>
        <translation>没有进度月报</translation>
    </message>
    <message>
        <source>A report is submitted, then approved or returned.</source>
        <translation>月报报送后，审核通过或退回。</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>标为完成</translation>
    </message>
</context>
<context>
    <name>WorkspaceBox</name>
    <message>
        <source>No workspace</source>
        <translation>没有打开工作区</translation>
    </message>
</context>
<context>
    <name>Wrong</name>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln 个问题</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Foot</name>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>run</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&gt; commands only</source>
        <translation>&gt; 仅命令</translation>
    </message>
    <message>
        <source># project ID</source>
        <translation># 项目编号</translation>
    </message>
</context>
</TS>
