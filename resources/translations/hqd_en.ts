<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ChangesPage</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColourBox</name>
    <message numerus="yes">
        <source>%n project(s) of this view</source>
        <translation>
            <numerusform>%n project of this view</numerusform>
            <numerusform>%n projects of this view</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesWindow</name>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportWindow</name>
    <message numerus="yes">
        <source>%Ln project(s), without confidential ones</source>
        <translation>
            <numerusform>%Ln project, without confidential ones</numerusform>
            <numerusform>%Ln projects, without confidential ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sheet(s) and a list of contents</source>
        <translation>
            <numerusform>%Ln sheet</numerusform>
            <numerusform>%Ln sheets and a list of contents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldBox</name>
    <message numerus="yes">
        <source>%n record(s) state it.</source>
        <translation>
            <numerusform>%n record states it.</numerusform>
            <numerusform>%n records state it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n project</numerusform>
            <numerusform>%n projects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GridReview</name>
    <message numerus="yes">
        <source>%n figure(s) would change.</source>
        <translation>
            <numerusform>%n figure would change.</numerusform>
            <numerusform>%n figures would change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write the %n unusual cell(s) too</source>
        <translation>
            <numerusform>Write the %n unusual cell too</numerusform>
            <numerusform>Write the %n unusual cells too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n cell(s)</source>
        <translation>
            <numerusform>Write %n cell</numerusform>
            <numerusform>Write %n cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IndicatorsPage</name>
    <message numerus="yes">
        <source>%n cell(s) selected</source>
        <translation>
            <numerusform>%n cell selected</numerusform>
            <numerusform>%n cells selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln area(s)</source>
        <translation>
            <numerusform>%Ln area</numerusform>
            <numerusform>%Ln areas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeavingOut</name>
    <message numerus="yes">
        <source>{stage}: %n project(s)</source>
        <translation>
            <numerusform>{stage}: %n project</numerusform>
            <numerusform>{stage}: %n projects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LightsWindow</name>
    <message numerus="yes">
        <source>%n project(s) would have another light than now.</source>
        <translation>
            <numerusform>%n project would have another light than now.</numerusform>
            <numerusform>%n projects would have another light than now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n light(s) set by people, {milder} are better than this rule, {harder} worse.</source>
        <translation>
            <numerusform>Of %n light set by people, {milder} are better than this rule, {harder} worse.</numerusform>
            <numerusform>Of %n lights set by people, {milder} are better than this rule, {harder} worse.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>%n field(s) differ. Click a value, or use the left and right keys, to choose what stays. Sources, stage events, actions and other records that refer to the one that goes will refer to the other.</source>
        <translation>
            <numerusform>%n field differs. Click a value, or use the left and right keys, to choose what stays. Sources, stage events, actions and other records that refer to the one that goes will refer to the other.</numerusform>
            <numerusform>%n fields differ. Click a value, or use the left and right keys, to choose what stays. Sources, stage events, actions and other records that refer to the one that goes will refer to the other.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%n project(s) without a stage.</source>
        <translation>
            <numerusform>%n project without a stage.</numerusform>
            <numerusform>%n projects without a stage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open all %n in Projects</source>
        <translation>
            <numerusform>Open it in Projects</numerusform>
            <numerusform>Open all %n in Projects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnSheets</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in conflict</source>
        <translation>
            <numerusform>%Ln in conflict</numerusform>
            <numerusform>%Ln in conflict</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln rejected</numerusform>
            <numerusform>%Ln rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted there</source>
        <translation>
            <numerusform>%Ln deleted there</numerusform>
            <numerusform>%Ln deleted there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message numerus="yes">
        <source>%Ln filter(s)</source>
        <translation>
            <numerusform>%Ln filter</numerusform>
            <numerusform>%Ln filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetPane</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetStep</name>
    <message numerus="yes">
        <source>Then the %n other sheet(s)</source>
        <translation>
            <numerusform>Then the %n other sheet</numerusform>
            <numerusform>Then the %n other sheets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetsPage</name>
    <message numerus="yes">
        <source>%n project(s) chosen</source>
        <translation>
            <numerusform>%n project chosen</numerusform>
            <numerusform>%n projects chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s)</source>
        <translation>
            <numerusform>%Ln statement</numerusform>
            <numerusform>%Ln statements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepsTable</name>
    <message numerus="yes">
        <source>and %n more record(s)</source>
        <translation>
            <numerusform>and %n more record</numerusform>
            <numerusform>and %n more records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashWindow</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoListBox</name>
    <message numerus="yes">
        <source>Undo %n change(s)</source>
        <translation>
            <numerusform>Undo %n change</numerusform>
            <numerusform>Undo %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do %n change(s) again</source>
        <translation>
            <numerusform>Do %n change again</numerusform>
            <numerusform>Do %n changes again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message numerus="yes">
        <source>%n action item(s)</source>
        <translation>
            <numerusform>%n action item</numerusform>
            <numerusform>%n action items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message numerus="yes">
        <source>%Ln milestone(s)</source>
        <translation>
            <numerusform>%Ln milestone</numerusform>
            <numerusform>%Ln milestones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s)</source>
        <translation>
            <numerusform>%Ln action</numerusform>
            <numerusform>%Ln actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln meeting(s)</source>
        <translation>
            <numerusform>%Ln meeting</numerusform>
            <numerusform>%Ln meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s)</source>
        <translation>
            <numerusform>%Ln report</numerusform>
            <numerusform>%Ln reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wrong</name>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
</context>
</TS>
