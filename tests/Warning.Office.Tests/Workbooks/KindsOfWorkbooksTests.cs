using System.IO.Compression;
using System.Text;
using EarlyWarning.Files;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Rules;

namespace EarlyWarning.Office.Workbooks;

/// <summary>
/// Workbooks and tables of all kinds. <c>Data/Kinds/office.*</c> is one workbook with dates, times, errors, a note, a hidden sheet and rows that repeat, saved
/// by LibreOffice 7.4 in each of its formats.
/// </summary>
public sealed class KindsOfWorkbooksTests : IDisposable
{
    private const string Word = "a text document, as of Word; expected a table; copy its table into a workbook and save that as .xlsx";
    private const string Slides = "a slide show; expected a table; copy its table into a workbook and save that as .xlsx";
    private const string Password = "protected by a password; open it, take the password off, and save it anew";
    private const string OpenDocument = "application/vnd.oasis.opendocument.spreadsheet";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("office.xlsx")]
    [InlineData("office.xls")]
    [InlineData("office.ods")]
    [InlineData("office.xml")]
    public void The_same_workbook_reads_the_same_in_every_kind(string file)
    {
        using RecordReader reader = OfficeFormats.All.Open(Data(file), RecordFormat.Found, []);
        Assert.Equal(["企业", "月份", "值", "时间", "备注"], reader.Header);
        List<string> rows = [];
        while (reader.Read())
            rows.Add($"{reader.Row} {string.Join('|', Records.Fields(reader))} {reader.FieldFault(4)?.Code}".TrimEnd());
        Assert.Equal(
            [
                "2 甲  厂|2026-10-05|0.1|08:30:00|1",
                "3 乙厂|2026-10-05T14:30:00|0.15||#DIV/0! excel-error",
                "7 丙\n厂|2026年10月|12345.5|12345.5|#N/A excel-error",
                "8 丙\n厂|2026年10月|12345.5|12345.5|",
            ],
            rows);
    }

    /// <summary><c>Data/Kinds/merged.*</c> is one workbook, saved by LibreOffice 7.4 in each of its formats.</summary>
    [Theory]
    [InlineData("merged.xlsx")]
    [InlineData("merged.xls")]
    [InlineData("merged.ods")]
    [InlineData("merged.xml")]
    [InlineData("merged.html")]
    public void A_merged_cell_has_its_text_in_each_of_its_places_in_every_kind(string file)
    {
        using RecordReader reader = OfficeFormats.All.Open(Data(file), RecordFormat.Found, ["企业", "月份", "欠薪/人数", "欠薪/金额", "备注"]);
        int[] columns = [.. ((string[])["企业", "月份", "欠薪/人数", "欠薪/金额", "备注"]).Select(reader.Column)];
        List<string> rows = [];
        while (reader.Read())
            rows.Add($"{reader.Row} {string.Join('|', columns.Select(Shown))}");
        string Shown(int column) => Encoding.UTF8.GetString(reader.Field(column)) + (reader.IsMergedDown(column) ? "^" : "");
        Assert.Equal(
            [
                "4 甲厂^|2026年9月|3|100|两个月^",
                "5 甲厂^|2026年10月|4|200|两个月^",
                "6 乙厂|2026年9月^|5|300|",
                "7 丙厂|2026年9月^|6|400^|",
                "8 丁厂|2026年10月|7|400^|",
            ],
            rows);
    }

    [Theory]
    [InlineData("office.xlsx", ".xlsx")]
    [InlineData("office.xls", ".xls")]
    [InlineData("office.ods", ".ods")]
    public void Sheets_are_found_by_name_and_hidden_ones_only_so(string file, string extension)
    {
        FeedFormat format = OfficeFormats.All.Of(Data(file));
        Assert.Contains(extension, format.Extensions);
        Assert.Equal(["九月", "八月"], format.Sheets!(Data(file)));
        Assert.Equal("[企业][值] / [丁][7]", Records.Shown(Records.Of(Data(file), new RecordFormat { Sheet = "八月" })));
        Assert.Equal("[企业][月份]", Records.Shown(Records.Of(Data(file), new RecordFormat { Sheet = "底稿" })));
        FeedException none = Assert.Throws<FeedException>(() => Records.Of(Data(file), new RecordFormat { Sheet = "十月" }));
        Assert.Equal("no sheet '十月'; there are '九月', '底稿', '八月'; correct \"sheet\" in the scan file", none.Fault.ToString());
    }

    [Fact]
    public void A_workbook_as_xml_text_is_read_as_excel_writes_it()
    {
        const string Text = """
            <?xml version="1.0" encoding="gb2312"?><?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
             xmlns:x="urn:schemas-microsoft-com:office:excel">
            <Worksheet ss:Name="底稿"><Table><Row><Cell><Data ss:Type="String">企业</Data></Cell></Row></Table>
            <x:WorksheetOptions><x:Visible>SheetHidden</x:Visible><x:Zoom>100</x:Zoom></x:WorksheetOptions></Worksheet>
            <Worksheet ss:Name="九月"><Table>
            <Row ss:Index="2"><Cell ss:MergeAcross="1"><Data ss:Type="String">企业</Data></Cell>
            <Cell><Data ss:Type="String">值</Data><Comment><Data ss:Type="String">注</Data></Comment></Cell></Row>
            <Row ss:Index="5"><Cell><Data ss:Type="String"><B>甲</B>厂</Data></Cell>
            <Cell ss:Index="3" ss:Formula="=1/0"><Data ss:Type="Error">#DIV/0!</Data></Cell></Row>
            <Row><Cell ss:Index="2"><Data ss:Type="DateTime">2026-10-05T00:00:00.000</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell></Row>
            </Table></Worksheet></Workbook>
            """;
        string path = folder.Write("a.xls", CodePagesEncodingProvider.Instance.GetEncoding("gb2312")!.GetBytes(Text));
        Assert.Equal(["九月"], OfficeFormats.All.Of(path).Sheets!(path));
        using RecordReader reader = OfficeFormats.All.Open(path, RecordFormat.Found, []);
        Assert.Equal(["企业", "", "值"], reader.Header);
        Assert.True(reader.Read());
        Assert.Equal(5, reader.Row);
        Assert.Equal("excel-error", reader.FieldFault(2)?.Code);
        Assert.True(reader.Read());
        Assert.Equal(["", "2026-10-05", "true"], Records.Fields(reader));
    }

    [Fact]
    public void The_largest_table_of_a_web_page_is_read()
    {
        List<string[]> records = Records.Of(Data("office.html"));
        Assert.Equal("[企业][月份][值][时间][备注] / [甲 厂][2026-10-05][0.1][08:30][1]", Records.Shown(records.Take(2)));
        Assert.Equal("[企业][值] / [丁][7]", Records.Shown(Records.Of(Data("office.html"), new RecordFormat { Sheet = "2" })));
    }

    [Theory]
    [InlineData("small.xls", "[企业][月份][值] / [C01][2026-10][1] / [C02][2026-10-05][2.5] / [C03][2026年10月][3]")]
    [InlineData("small.ods", "[企业][月份][值] / [C01][2026-10][1] / [C02][2026-10-05][2.5] / [C03][2026年10月][3]")]
    [InlineData("html.xlsx", "[企业][月份][值] / [C01][2026-10][1]")]
    [InlineData("petitions.et", "[编号][信用代码][日期][涉及人数] / [PETITION-00001][91440784XNCW4QXN6C][2026-09-22][7]")]
    [InlineData("workbook.csv", "[企业][月份][值] / [C01][2026-10][1]")]
    public void Files_are_read_by_what_they_are(string file, string expected) =>
        Assert.StartsWith(expected, Records.Shown(Records.Of(Data(file))), StringComparison.Ordinal);

    [Theory]
    [InlineData(".csv")]
    [InlineData(".xlsx")]
    [InlineData(".xls")]
    [InlineData(".dat")]
    public void The_name_of_a_workbook_does_not_matter(string extension)
    {
        foreach (string kind in new[] { "xlsx", "xls", "ods", "xml", "html" })
        {
            string path = folder.Write("a" + extension, File.ReadAllBytes(Data("office." + kind)));
            Assert.Equal(["企业", "月份", "值", "时间", "备注"], Records.Of(path)[0]);
        }
    }

    [Theory]
    [InlineData("a.xls", "企业\t月份\n甲\t2026-10\n", "[企业][月份] / [甲][2026-10]")]
    [InlineData("a.xlsx", "企业,月份\n甲,2026-10\n", "[企业][月份] / [甲][2026-10]")]
    [InlineData("a.et", "企业,月份\n甲,2026-10\n", "[企业][月份] / [甲][2026-10]")]
    public void A_text_under_the_name_of_a_workbook_is_a_text(string name, string text, string expected)
    {
        Assert.Equal(expected, Records.Shown(Records.Of(folder.Write(name, text))));
        Assert.Equal(expected, Records.Shown(Records.Of(folder.Write(name, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]))));
        Assert.Equal(expected, Records.Shown(Records.Of(folder.Write(name, CodePagesEncodingProvider.Instance.GetEncoding("gbk")!.GetBytes(text)))));
    }

    [Theory]
    [InlineData("<table><tr><td>企业<td>值<tr><td>甲<td>1</table>", "[企业][值] / [甲][1]")]
    [InlineData("<TABLE><TR><TH>企业</TH><TH>值</TH></TR><TR><TD>甲&amp;乙&nbsp;</TD><TD>&#49;</TD></TR></TABLE>", "[企业][值] / [甲&乙][1]")]
    [InlineData("<html><style>td > a { }</style><script>if (1 < 2) '<table>'</script><table><tbody><tr><td> 企\r\n业 </td><td>值<br>万元</td></tr></table>",
        "[企 业][值\n万元]")]
    [InlineData("<table><tr><td colspan=2>标题</td></tr><tr><td>企业</td><td>值</td></tr><tr><td>甲</td><td>1</td></tr></table>", "[标题][] / [企业][值] / [甲][1]")]
    [InlineData("<table><tr><td>企业</td><td>月</td><td>值</td></tr><tr><td rowspan=2>甲</td><td>9</td><td>1</td></tr><tr><td>10</td><td>2</td></tr></table>",
        "[企业][月][值] / [甲][9][1] / [甲][10][2]")]
    [InlineData("<table><tr><td><table><tr><td>导航</td></tr></table></td></tr></table><table><tr><td>企业<td>值<tr><td>甲<td>1</table>",
        "[企业][值] / [甲][1]")]
    [InlineData("<div><table><tr><td>外<table><tr><td>企业</td><td>值</td></tr><tr><td>甲</td><td>1</td></tr></table></td></tr></table></div>", "[企业][值] / [甲][1]")]
    [InlineData("<?xml version='1.0' encoding='gb2312'?><!-- 导出 --><html><body><table><tr><td>企业</td><td>值</td></tr></table></body></html>", "[企业][值]")]
    public void A_table_of_a_web_page_is_read_as_people_see_it(string page, string expected)
    {
        foreach (string encoding in new[] { "utf-8", "gb18030" })
        {
            string path = folder.Write("报表.xls", CodePagesEncodingProvider.Instance.GetEncoding(encoding)?.GetBytes(page) ?? Encoding.UTF8.GetBytes(page));
            Assert.Equal(expected, Records.Shown(Records.Of(path)));
        }
    }

    [Theory]
    [InlineData("report.docx", Word)]
    public void A_kind_that_nothing_reads_says_what_it_is(string file, string expected) => Assert.Equal(expected, Fault(Data(file)));

    public static TheoryData<byte[], string> Unreadable => new()
    {
        { [.. "%PDF-1.7\n"u8], "a PDF; expected a table; ask the department for the workbook or CSV that it was made from" },
        { [0x89, .. "PNG\r\n"u8, 0x1A, 10], "a picture; expected a table; ask the department for the workbook or CSV, or type the table into a workbook" },
        { [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10], "a picture; expected a table; ask the department for the workbook or CSV, or type the table into a workbook" },
        { [.. "Rar!"u8, 0x1A, 7, 0], "a packed archive (rar or 7z); unpack it, and name the file that was in it" },
        { [.. "{\\rtf1 表格}"u8], Word },
        { [.. "SQLite format 3\0"u8], "a database; expected a table; export the table from it as .xlsx or CSV" },
        { [.. "MIME-Version: 1.0\r\nContent-Type: multipart/related"u8], "a web page in one file (.mht); open it in Excel and save it as .xlsx" },
        { [.. "<?xml version='1.0'?><rows><row/></rows>"u8], "an XML file that is no spreadsheet; ask the department for the table as .xlsx or CSV" },
        { [.. "<html><body><p>会话已过期，请重新登录</p></body></html>"u8], "a web page without a table; expected a table; have the file delivered as .xlsx or CSV" },
        { Compound.Of(("EncryptionInfo", []), ("EncryptedPackage", [])), Password },
        { Compound.Of(("WordDocument", [])), Word },
        { Compound.Of(("PowerPoint Document", [])), Slides },
        { Compound.Of(("别的", [])), "a document of an office program that is no workbook, or a damaged one; open it, and save its table as .xlsx" },
        { Compound.Of(("Workbook", [1, 2, 3])), "not an Excel workbook, or damaged; open it in Excel or WPS and save it as .xlsx" },
        { Locked(), Password },
        { Zip(("xl/workbook.bin", ""), ("[Content_Types].xml", "")), "a binary workbook (.xlsb); open it in Excel and save it as .xlsx" },
        { Zip(("ppt/presentation.xml", ""), ("[Content_Types].xml", "")), Slides },
        { Zip(("OFD.xml", "")), "an OFD document; expected a table; ask the department for the workbook or CSV that it was made from" },
        { Zip(("Index/Document.iwa", "")), "a document of Apple's Numbers or Pages; export it as .xlsx" },
        { Zip(), "a zip archive without a file in it; have it delivered again" },
        { Zip(("a/", ""), ("__MACOSX/._a.csv", "x")), "a zip archive without a file in it; have it delivered again" },
        { Zip(("九月.csv", "a"), ("十月.csv", "a")),
            "a zip archive of 2 files, such as '九月.csv', '十月.csv'; expected one; unpack it, and name the files, or a pattern of them" },
        { Zip(("九月.csv", "a,b\n1,2\n"))[..60], "damaged, or cut off: a workbook or zip archive without its end; have it delivered again" },
        { Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "")), Word },
        { Zip(("mimetype", OpenDocument), ("META-INF/manifest.xml", "<m><encryption-data/></m>"), ("content.xml", "?")), Password },
        { Zip(("mimetype", OpenDocument), ("content.xml", "<a><b>")), "not a spreadsheet, or damaged; open it and save it as .xlsx" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void Each_kind_that_cannot_be_read_has_its_own_sentence_whatever_it_is_called(byte[] bytes, string expected)
    {
        foreach (string name in new[] { "a.xlsx", "a.xls", "a.csv", "a.et", "没有扩展名" })
            Assert.Equal(expected, Fault(folder.Write(name, bytes)));
    }

    [Fact]
    public void A_zip_archive_of_one_file_is_that_file()
    {
        foreach (string kind in new[] { "xlsx", "xls", "ods", "xml", "html" })
        {
            string path = folder.Write($"{kind}.zip", Zip([("表/", []), ($"表/九月.{kind}", File.ReadAllBytes(Data("office." + kind))), ("__MACOSX/._九月", [1])]));
            Assert.Equal(["企业", "月份", "值", "时间", "备注"], Records.Of(path)[0]);
        }

        byte[] text = CodePagesEncodingProvider.Instance.GetEncoding("gbk")!.GetBytes("企业,值\n甲,1\n");
        string zipped = folder.Write("text.zip", Zip([("九月.csv", text)]));
        Assert.Equal("[企业][值] / [甲][1]", Records.Shown(Records.Of(zipped)));
        using RecordReader reader = OfficeFormats.All.Open(zipped, RecordFormat.Found, []);
        while (reader.Read())
            continue;
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(zipped))), reader.Hash);
    }

    [Fact]
    public void Without_the_formats_of_office_a_workbook_says_what_it_needs()
    {
        const string Needs = ", which this program is not set up to read: it must be given the formats of the package EarlyWarning.Office; " +
            "or save the file as CSV";
        foreach ((string file, string kind) in new[]
        {
            ("office.xlsx", "an Excel workbook"), ("office.xls", "an Excel workbook"), ("office.ods", "an OpenDocument spreadsheet"),
            ("office.html", "a table of a web page or of XML"),
        })
        {
            FeedException fault = Assert.Throws<FeedException>(() => FileFormats.Plain.Open(Data(file), RecordFormat.Found, []));
            Assert.Equal(kind + Needs, fault.Fault.ToString());
        }
    }

    [Fact]
    public void Cells_that_only_repeat_are_bounded()
    {
        const string Content = "<document-content><body><spreadsheet><table name='a'><table-row number-rows-repeated='1048576'>" +
            "<table-cell number-columns-repeated='16384' value-type='string'><p>a</p></table-cell></table-row></table></spreadsheet></body></document-content>";
        byte[] bomb = Zip(("mimetype", OpenDocument), ("content.xml", Content));
        Assert.Equal(
            "over 16,777,216 cells that only repeat others; delete what is below and beside the table, and save it anew",
            Fault(folder.Write("a.ods", bomb)));
    }

    [Fact]
    public void A_damaged_workbook_is_told_wherever_it_is_damaged()
    {
        byte[] whole = File.ReadAllBytes(Data("office.xls"));
        Random random = new(7);
        for (int i = 0; i < 300; i++)
        {
            byte[] damaged = [.. whole];
            for (int flips = 0; flips < 8; flips++) damaged[random.Next(512, damaged.Length)] = (byte)random.Next(256);
            Assert.Null(Record.Exception(() => Outcome(folder.Write("a.xls", damaged))));
            Assert.Null(Record.Exception(() => Outcome(folder.Write("a.xls", whole[..random.Next(whole.Length)]))));
        }
    }

    private static string Outcome(string path)
    {
        try
        {
            return Records.Shown(Records.Of(path));
        }
        catch (FeedException told)
        {
            return told.Message;
        }
    }

    private static string Fault(string path) => Assert.Throws<FeedException>(() => Records.Of(path)).Fault.ToString();

    private static string Data(string file) => Path.Combine(AppContext.BaseDirectory, "Data", "Kinds", file);

    private static byte[] Locked() => Compound.Of(("Workbook",
    [
        .. Compound.Record(0x809, 0, 6, 5, 0, 0xDB, 0x0F, 0xCC, 7, 0, 0, 0, 0, 6, 0, 0, 0),
        .. Compound.Record(0x2F, [1, 0, 1, 0, 1, 0, .. Enumerable.Range(1, 48).Select(one => (byte)one)]),
        .. Compound.Record(0x0A),
    ]));

    private static byte[] Zip(params (string Name, string Text)[] files) => Zip([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))]);

    private static byte[] Zip((string Name, byte[] Bytes)[] files)
    {
        using MemoryStream archive = new();
        using (ZipArchive zip = new(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in files)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return archive.ToArray();
    }
}
