<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name></name>
    <message>
        <source>Edit cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advance stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Responsible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2026-11-22, 2026-11, 2026-H2 or empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Advance</name>
    <message>
        <source>Advance stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2026-11-22, 2026-11, 2026-H2 or empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdvanceBox</name>
    <message>
        <source>Move to {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date not stated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AreaChips</name>
    <message>
        <source>+ Zone</source>
        <translation type="unfinished"></translation>
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
        <source>Take back the selected change and everything after it</source>
        <translation>撤回所选变更及其后的全部变更</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
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
        <source>Save chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is recorded for this measure, these areas and periods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is recorded states no period, or covers several years. It stands in the grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figures to draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type figures below</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Find a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard columns</source>
        <translation type="unfinished"></translation>
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
        <source>&amp;Find in this view</source>
        <translation>在此视图中查找(&amp;F)</translation>
    </message>
    <message>
        <source>Search or co&amp;mmand…</source>
        <translation>搜索或执行命令(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>详情栏(&amp;I)</translation>
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
        <source>&amp;New project</source>
        <translation>新建项目(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Advance stage</source>
        <translation>推进阶段(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Delete project</source>
        <translation>删除项目(&amp;D)</translation>
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
        <source>&amp;Copy chart as picture</source>
        <translation>将图表复制为图片(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save chart…</source>
        <translation>保存图表(&amp;S)…</translation>
    </message>
    <message>
        <source>Open the &amp;log folder</source>
        <translation>打开日志文件夹(&amp;L)</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Paste from Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <source>All text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a filter: stage in signed,landed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filtering</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is any of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any of {n}</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>打印表单</translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a saved mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project ID, then name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From sheet {sheet} of {file}, as change {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not written: {counts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns not imported: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conflicting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave row out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the file&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}. {n} cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column {letter}, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}, duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} more; correct the file, or resolve these first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to resolve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To resolve  {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a mapping file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this mapping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written until you choose Import. The import can be undone as one step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows {first}–{last} of sheet {sheet}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet and header row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns and preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} rows imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {kinds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import 1 row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {n} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a workbook or a text file here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel, WPS, OpenDocument, CSV and other text files are told by their content. The file itself is only read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the row below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave hidden rows out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows of the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match rows on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the mapping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write rejected rows to a workbook with the reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IndicatorMenus</name>
    <message>
        <source>New indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New area…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All periods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last {n} months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last {n} years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy chart as picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy figures as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save chart…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New indicator…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit indicator…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IndicatorsPage</name>
    <message>
        <source>Editing {area}, {period}. Was {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Copy or save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>growth only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All periods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periods shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advance stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several projects are selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one to see this of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stage has a date yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No actions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} projects are selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select {n} or fewer to compare and edit them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row to see everything about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements come in with their source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated in source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {n} fields not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only stated fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage} since {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} d late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} d early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late by {n} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {n} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} fields stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} fields removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>详情栏</translation>
    </message>
    <message>
        <source>Open actions</source>
        <translation type="unfinished"></translation>
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
</context>
<context>
    <name>MappingHeader</name>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field for column {name}</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Import a workbook</source>
        <translation>导入工作簿</translation>
    </message>
    <message>
        <source>Tables ({kinds})</source>
        <translation>表格 ({kinds})</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Import &amp; export</source>
        <translation>导入导出</translation>
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
    <name>PasteReview</name>
    <message>
        <source>{bad} of {all} cells cannot be taken. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block is larger than the table. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is {n} columns wider than the table from here on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {n} more rows than the table from here on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {n} are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the {n} good cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells that cannot be taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectTotals</name>
    <message>
        <source>{n} stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum, {n} stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, sum {sum}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, sum {sum}, mean {mean} of {n} stated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Projects</name>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}, late</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectsPage</name>
    <message>
        <source>This workspace has no projects yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the first one here, or take in a workbook with File, Import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 filter hides {of} projects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} filters hide {of} projects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No projects match these filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Editing {field} — Enter saves, Esc cancels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts in {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this view</source>
        <translation type="unfinished"></translation>
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
    <name>RecordDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {path}, {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetPreview</name>
    <message>
        <source>Print preview</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one or several in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile needs a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Find projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects to print</source>
        <translation type="unfinished"></translation>
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
