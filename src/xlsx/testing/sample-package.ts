import { zipParts } from './zip-parts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const REVISION = 'http://schemas.microsoft.com/office/spreadsheetml/2014/revision';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const MAIN_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relationships = (...entries: [id: string, type: string, target: string, external?: boolean][]) =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${entries
    .map(
      ([id, type, target, external]) =>
        `<Relationship Id="${id}" Type="${type.startsWith('http') ? type : `${OFFICE}/${type}`}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;

const CONTENT_TYPES = `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/>${[
  override('xl/workbook.xml', `${TYPE}.sheet.main+xml`),
  override('xl/worksheets/sheet1.xml', `${TYPE}.worksheet+xml`),
  override('xl/worksheets/sheet2.xml', `${TYPE}.worksheet+xml`),
  override('xl/styles.xml', `${TYPE}.styles+xml`),
  override('xl/sharedStrings.xml', `${TYPE}.sharedStrings+xml`),
  override('xl/calcChain.xml', `${TYPE}.calcChain+xml`),
  override('xl/tables/table1.xml', `${TYPE}.table+xml`),
  override('xl/comments1.xml', `${TYPE}.comments+xml`),
  override('xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml'),
  override('xl/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'),
  override('xl/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'),
  override('customXml/itemProps1.xml', 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'),
].join('')}</Types>`;

const WORKBOOK = `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="1"/><bookViews><workbookView activeTab="1" windowWidth="20000" windowHeight="9000"/></bookViews><sheets><sheet name="Roster" sheetId="3" r:id="rId1"/><sheet name="It's a plan" sheetId="7" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Roster!$A$3:$F$8</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Roster!$A$1:$F$8</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Roster!$A:$B,Roster!$1:$3</definedName><definedName name="Broken">#REF!</definedName><definedName name="Levels" comment="ELD levels">Roster!$C$4:$C$8</definedName></definedNames><calcPr calcId="191029"/></workbook>`;

/** Fonts, fills and borders with theme colours, tints, a gradient and a pattern; 8 cell styles; one differential style. */
const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="0.0&quot; min&quot;"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="3"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><b/><i/><strike/><u val="double"/><vertAlign val="superscript"/><sz val="14"/><color rgb="FFC00000"/><name val="Arial"/></font><font><u/><sz val="11"/><color theme="10"/><name val="Calibri"/></font></fonts><fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.59999389629810485"/><bgColor indexed="64"/></patternFill></fill><fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color rgb="FF00FF00"/></stop></gradientFill></fill><fill><patternFill patternType="darkUp"><fgColor indexed="10"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border diagonalDown="1"><left style="thin"><color auto="1"/></left><right style="mediumDashed"><color rgb="FF0000FF"/></right><top style="double"><color indexed="12"/></top><bottom/><diagonal style="hair"><color theme="5"/></diagonal></border></borders><cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1"><alignment horizontal="centerContinuous" vertical="top" textRotation="135" wrapText="1"/><protection locked="0" hidden="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="1"/><xf numFmtId="0" fontId="0" fillId="3" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="4" borderId="0" xfId="0"/></cellXfs><cellStyles count="2"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Hyperlink" xfId="1" builtinId="8"/></cellStyles><dxfs count="1"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`;

const STRINGS = `${DECLARATION}<sst xmlns="${MAIN}" count="9" uniqueCount="9"><si><t>Student roster</t></si><si><t>Student ID</t></si><si><t>Name</t></si><si><t>Level</t></si><si><r><t xml:space="preserve">Ng, </t></r><r><rPr><b/></rPr><t>Ánh</t></r><rPh sb="0" eb="1"><t>ignored</t></rPh></si><si><t xml:space="preserve"> 00123 </t></si><si><t>line one
line two_x000D_</t></si><si><t>_x005F_x000D_</t></si><si><t/></si></sst>`;

/** Titles above, headings in row 3, data from row 4; a shared formula, errors, blanks with style, hidden rows and columns, every kind of rule. */
const SHEET1 = `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="${REVISION}" xr:uid="{00000000-0001-0000-0000-000000000000}"><sheetPr codeName="Sheet1"><tabColor theme="9"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:F9"/><sheetViews><sheetView showGridLines="0" zoomScale="85" workbookViewId="0"><pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight" activeCell="C5" sqref="C5:D6"/></sheetView></sheetViews><sheetFormatPr baseColWidth="10" defaultRowHeight="16" x14ac:dyDescent="0.2"/><cols><col min="1" max="1" width="14.7109375" customWidth="1"/><col min="2" max="3" width="9.140625" style="3" outlineLevel="1"/><col min="5" max="5" width="0" hidden="1" customWidth="1"/></cols><sheetData><row r="1" spans="1:6" ht="30" customHeight="1" x14ac:dyDescent="0.2"><c r="A1" s="1" t="s"><v>0</v></c></row><row r="3" spans="1:6"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" t="s"><v>3</v></c><c r="D3" t="inlineStr"><is><t>Minutes</t></is></c><c r="F3" t="str"><f>"Double"</f><v>Double</v></c></row><row r="4" spans="1:6"><c r="A4" s="3" t="s"><v>5</v></c><c r="B4" t="s"><v>4</v></c><c r="C4"><v>2</v></c><c r="D4" s="2"><v>225.5</v></c><c r="E4" s="4"><v>42000.354166666664</v></c><c r="F4"><f t="shared" ref="F4:F7" si="0">D4*2+$C4</f><v>453</v></c></row><row r="5" hidden="1"><c r="A5" t="s"><v>6</v></c><c r="B5" t="s"><v>7</v></c><c r="D5" t="b"><v>1</v></c><c r="E5" t="e"><v>#N/A</v></c><c r="F5"><f t="shared" si="0"/><v>0</v></c></row><row r="6" s="2" customFormat="1"><c r="A6" t="s"><v>8</v></c><c r="C6" s="6"/><c r="D6" s="7"/><c r="F6"><f t="shared" si="0"/><v>0</v></c></row><row r="7"><c r="B7" s="5"/><c r="F7"><f t="shared" si="0"/><v>0</v></c></row><row r="8"><c r="D8"><f t="array" ref="D8">SUM(D4:D7*1)</f><v>225.5</v></c></row></sheetData><sheetProtection algorithmName="SHA-512" hashValue="abc=" saltValue="def=" spinCount="100000" sheet="1" objects="1" scenarios="1" formatCells="0" sort="0"/><protectedRanges><protectedRange sqref="D4:D8" name="Minutes"/></protectedRanges><autoFilter ref="A3:F8"><filterColumn colId="2"><filters><filter val="2"/></filters></filterColumn></autoFilter><mergeCells count="2"><mergeCell ref="A1:F1"/><mergeCell ref="A2:B2"/></mergeCells><conditionalFormatting sqref="D4:D8"><cfRule type="cellIs" dxfId="0" priority="2" operator="lessThan"><formula>180</formula></cfRule><cfRule type="dataBar" priority="4"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="${X14}"><x14:id>{11111111-0000-0000-0000-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting><conditionalFormatting sqref="B4:B8 A4"><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>AND($C4&gt;1,$C4&lt;5)</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="C4:C8"><formula1>"1,2,3,4,5"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="B4" r:id="rId1" tooltip="Open the record"/><hyperlink ref="B5" location="'It''s a plan'!A1" display="plan"/></hyperlinks><printOptions horizontalCentered="1" gridLines="1"/><pageMargins left="0.25" right="0.25" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="5" fitToHeight="0" orientation="landscape" horizontalDpi="600" r:id="rId2"/><headerFooter differentFirst="1"><oddHeader>&amp;LSchool&amp;C&amp;"Arial,Bold"Roster&amp;R&amp;D</oddHeader><oddFooter>&amp;CPage &amp;P of &amp;N</oddFooter><firstHeader>&amp;CFirst</firstHeader></headerFooter><drawing r:id="rId3"/><legacyDrawing r:id="rId4"/><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="{11111111-0000-0000-0000-000000000001}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>D4:D8</xm:sqref></x14:conditionalFormatting><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="expression" priority="3" id="{22222222-0000-0000-0000-000000000002}"><xm:f>'It''s a plan'!$A$2=1</xm:f><x14:dxf><fill><patternFill><bgColor rgb="FF00FF00"/></patternFill></fill></x14:dxf></x14:cfRule><xm:sqref>A4:A8</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>`;

/** A table with a totals row. */
const SHEET2 = `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Course</t></is></c><c r="B1" t="inlineStr"><is><t>Seats</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>ESL 1</t></is></c><c r="B2"><v>12</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>Total</t></is></c><c r="B3"><f>SUBTOTAL(109,Plan[Seats])</f><v>12</v></c></row></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`;

const TABLE = `${DECLARATION}<table xmlns="${MAIN}" id="4" name="Plan" displayName="Plan" ref="A1:B3" totalsRowCount="1"><autoFilter ref="A1:B2"/><tableColumns count="2"><tableColumn id="1" name="Course" totalsRowLabel="Total"/><tableColumn id="2" name="Seats" totalsRowFunction="sum" dataDxfId="0"/></tableColumns><tableStyleInfo name="TableStyleLight9" showFirstColumn="1" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;

const CHART_PART = `${DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN_DRAWING}"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>Seats by course</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>'It''s a plan'!$B$2:$B$2</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

const DRAWING_PART = `${DECLARATION}<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN_DRAWING}"><xdr:twoCellAnchor><xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>14</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const THEME = `${DECLARATION}<a:theme xmlns:a="${MAIN_DRAWING}" name="District"><a:themeElements><a:clrScheme name="District"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:lt2><a:srgbClr val="EEECE1"/></a:lt2><a:accent1><a:srgbClr val="4F81BD"/></a:accent1><a:accent2><a:srgbClr val="C0504D"/></a:accent2><a:accent3><a:srgbClr val="9BBB59"/></a:accent3><a:accent4><a:srgbClr val="8064A2"/></a:accent4><a:accent5><a:srgbClr val="4BACC6"/></a:accent5><a:accent6><a:srgbClr val="F79646"/></a:accent6><a:hlink><a:srgbClr val="0000FF"/></a:hlink><a:folHlink><a:srgbClr val="800080"/></a:folHlink></a:clrScheme><a:fontScheme name="Office"><a:majorFont><a:latin typeface="Cambria"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst/><a:lnStyleLst/><a:effectStyleLst/><a:bgFillStyleLst/></a:fmtScheme></a:themeElements></a:theme>`;

/** The parts of a workbook that holds one of nearly everything that a district's workbook can hold. */
export const SAMPLE_PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': CONTENT_TYPES,
  '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': WORKBOOK,
  'xl/_rels/workbook.xml.rels': relationships(
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'worksheet', '/xl/worksheets/sheet2.xml'],
    ['rId3', 'theme', 'theme/theme1.xml'],
    ['rId4', 'styles', 'styles.xml'],
    ['rId5', 'sharedStrings', 'sharedStrings.xml'],
    ['rId6', 'calcChain', 'calcChain.xml'],
    ['rId7', 'customXml', '../customXml/item1.xml'],
  ),
  'xl/worksheets/sheet1.xml': SHEET1,
  'xl/worksheets/_rels/sheet1.xml.rels': relationships(
    ['rId1', 'hyperlink', 'https://example.org/student?id=1&amp;x=2', true],
    ['rId2', 'printerSettings', '../printerSettings/printerSettings1.bin'],
    ['rId3', 'drawing', '../drawings/drawing1.xml'],
    ['rId4', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ['rId5', 'comments', '../comments1.xml'],
  ),
  'xl/worksheets/sheet2.xml': SHEET2,
  'xl/worksheets/_rels/sheet2.xml.rels': relationships(['rId1', 'table', '../tables/table1.xml']),
  'xl/tables/table1.xml': TABLE,
  'xl/styles.xml': STYLES,
  'xl/sharedStrings.xml': STRINGS,
  'xl/calcChain.xml': `${DECLARATION}<calcChain xmlns="${MAIN}"><c r="F4" i="3"/><c r="D8" i="3" a="1"/><c r="B3" i="7"/></calcChain>`,
  'xl/comments1.xml': `${DECLARATION}<comments xmlns="${MAIN}"><authors><author>Clerk</author></authors><commentList><comment ref="B4" authorId="0"><text><t>Check the spelling</t></text></comment></commentList></comments>`,
  'xl/drawings/vmlDrawing1.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>3</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`,
  'xl/drawings/drawing1.xml': DRAWING_PART,
  'xl/drawings/_rels/drawing1.xml.rels': relationships(['rId1', 'chart', '../charts/chart1.xml']),
  'xl/charts/chart1.xml': CHART_PART,
  'xl/printerSettings/printerSettings1.bin': 'printer',
  'xl/theme/theme1.xml': THEME,
  'customXml/item1.xml': '<?xml version="1.0"?>\n<note xmlns="urn:district:note">kept</note>',
  'customXml/_rels/item1.xml.rels': relationships(['rId1', 'customXmlProps', 'itemProps1.xml']),
  'customXml/itemProps1.xml':
    '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{AAAAAAAA-0000-0000-0000-000000000001}"/>',
};

/** The sample workbook as a file, with parts changed, or taken away with null. */
export function samplePackage(changes: Readonly<Record<string, string | null>> = {}): Uint8Array {
  const parts = Object.entries({ ...SAMPLE_PARTS, ...changes });
  return zipParts(Object.fromEntries(parts.filter((part): part is [string, string] => part[1] !== null)));
}
