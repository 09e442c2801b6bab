using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EarlyWarning.Simulation.Courses;
using EarlyWarning.Simulation.Tables;

namespace EarlyWarning.Simulation.Offices;

/// <summary>
/// Exports lists of cases in the forms that such lists have: with case numbers, callers, telephones and identity numbers beside what counts, by name where no
/// code is known, a list a sheet, in every kind of file.
/// </summary>
internal static class CaseLists
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Matters = ["加班", "社会保险", "劳动合同", "工伤", "休息休假"];

    public static void Write(OfficeRegion region)
    {
        WriteHotline(region);
        WriteCalls(region, EventKind.HotlineWageCall, "12351欠薪投诉", TextFile.Utf8, ',');
        WriteCalls(region, EventKind.GovHotlineCall, "12345政务热线劳动类投诉", TextFile.Gb18030, ',');
        WriteCalls(region, EventKind.HrssHotlineCall, "12333人社热线投诉", TextFile.BareUtf8, ';');
        WritePetitions(region);
        WriteArbitration(region);
        WriteOrders(region);
        SaveText(region, "裁员报告.csv", ListOf(region, EventKind.LayoffReport, "裁员报告登记表", "报告日期", "裁减人数"), TextFile.Utf8);
        XlsxFile.Save(region.PathOf("集体上访.xlsx"), [ListOf(region, EventKind.CollectiveVisit, "集体上访登记表", "上访日期", "人数", inWords: true)]);
        XlsxFile.Save(region.PathOf("劳动争议调解案件.xlsx"), [ListOf(region, EventKind.MediationCase, "劳动争议调解案件登记表", "受理日期", "涉及人数")]);
        OdsFile.Save(region.PathOf("工伤事故.ods"), [ListOf(region, EventKind.WorkInjury, "工伤事故登记表", "事故日期", "受伤人数")]);
        XlsxFile.Save(region.PathOf("信息员报告.xlsx"), [
            ListOf(region, EventKind.RelocationReport, "搬迁报告", "报告日期", "涉及人数"),
            ListOf(region, EventKind.EquipmentRemovalReport, "设备外运报告", "报告日期"),
            ListOf(region, EventKind.RentUnpaidReport, "欠租报告", "报告日期"),
            ListOf(region, EventKind.OwnerUnreachableReport, "老板失联报告", "报告日期"),
            ListOf(region, EventKind.StoppageReport, "停工报告", "报告日期", "涉及人数")]);
        XlsFile.Save(region.PathOf("市场监管.xls"), [
            ListOf(region, EventKind.AbnormalListing, "列入经营异常", "列入日期"),
            ListOf(region, EventKind.MarketPenalty, "行政处罚", "处罚日期", "罚款金额（元）"),
            ListOf(region, EventKind.DeregistrationNotice, "注销公告", "公告日期"),
            ListOf(region, EventKind.LicenceChange, "变更登记", "核准日期")]);
        MarkupFile.SaveXml(region.PathOf("法院.xls"), [
            ListOf(region, EventKind.CourtCase, "涉诉案件", "立案日期", "标的额（万元）", isWan: true),
            ListOf(region, EventKind.CourtExecution, "被执行案件", "立案日期", "执行标的额（万元）", isWan: true)]);
    }

    /// <summary>Makes a list with a title, the period, a case number and the days as an office program has them.</summary>
    private static TableSheet ListOf(OfficeRegion region, EventKind kind, string title, string day, string? number = null, bool inWords = false,
        bool isWan = false)
    {
        TableSheet sheet = new(title);
        int width = number is null ? 5 : 6;
        sheet.AddAcross(title, width);
        sheet.AddAcross($"统计期间：{region.Period}", width);
        sheet.Add(["序号", "编号", "统一社会信用代码", "单位名称", day, .. number is null ? Array.Empty<object?>() : [number]]);
        foreach (OfficeCase one in region.CasesOf(kind))
        {
            object date = inWords ? OfficeRegion.Words(one.Day) : one.Day.ToDateOnly();
            object value = isWan ? OfficeRegion.InWan(one.Value) : one.Value;
            sheet.Add([one.Index, FormattableString.Invariant($"{title}{one.Day.Year}-{one.Index:000}"), one.Company.Id, one.Company.Name, date,
                .. number is null ? Array.Empty<object?>() : [value]]);
        }

        return sheet;
    }

    private static void WriteHotline(OfficeRegion region)
    {
        using MemoryStream lines = new();
        foreach (OfficeCase one in region.CasesOf(EventKind.HotlineCall))
        {
            using (Utf8JsonWriter json = new(lines, Options))
            {
                json.WriteStartObject();
                json.WriteString("工单号", FormattableString.Invariant($"{one.Day.Year}{one.Index:00000}"));
                json.WriteString("受理日期", Writing.SimulationFolder.Iso(one.Day));
                json.WriteString("单位名称", region.Spoken(one));
                json.WriteString("诉求类别", Matters[one.Index % Matters.Length]);
                json.WriteNumber("涉及人数", one.Value);
                json.WriteEndObject();
            }

            lines.WriteByte((byte)'\n');
        }

        File.WriteAllBytes(region.PathOf($"12351职工投诉_{region.PeriodInDigits}.jsonl"), lines.ToArray());
    }

    private static void WriteCalls(OfficeRegion region, EventKind kind, string title, Encoding encoding, char delimiter)
    {
        TableSheet sheet = new(title);
        sheet.Add($"{title}登记表");
        sheet.Add($"统计期间：{region.Period}");
        sheet.Add("序号", "工单编号", "来电时间", "来电人", "被反映单位", "涉及人数");
        foreach (OfficeCase one in region.CasesOf(kind))
        {
            string time = FormattableString.Invariant($"{one.Day.Year}/{one.Day.Month}/{one.Day.Day} {8 + one.Index % 9}:{one.Index * 7 % 60:00}");
            sheet.Add(one.Index, FormattableString.Invariant($"GD{one.Day.Year}{one.Index:00000}"), time, one.Caller, region.Spoken(one), $"{one.Value}人");
        }

        TextFile.Save(region.PathOf(title + ".csv"), sheet, encoding, delimiter, delimiter == ';' ? "sep=;\r\n" : "");
    }

    private static void WritePetitions(OfficeRegion region)
    {
        TableSheet sheet = new("信访件");
        sheet.Add("信访件登记表");
        sheet.Add($"统计期间：{region.Period}");
        sheet.Add("信访编号", "信访人", "身份证号", "联系电话", "收件日期", "统一社会信用代码", "反映单位", "涉及人数");
        foreach (OfficeCase one in region.CasesOf(EventKind.Petition))
            sheet.Add($"示信〔{one.Day.Year}〕{one.Index}号", one.Caller, $"440799********{one.Index % 10000:0000}", one.Telephone, OfficeRegion.Words(one.Day),
                one.Company.Id, one.Company.Name, one.Value);
        using ZipFolder zip = new(region.PathOf("信访件.zip"));
        zip.Add("信访件.csv", TextFile.Gb18030.GetBytes(TextFile.TextOf(sheet)));
    }

    private static void WriteArbitration(OfficeRegion region)
    {
        TableSheet sheet = new("仲裁申请");
        sheet.Add("劳动人事争议仲裁申请登记表");
        sheet.Add($"统计期间：{region.Period}");
        sheet.Add("案号", "申请日期", "申请人", "联系电话", "被申请人", "被申请人信用代码", "申请人数");
        foreach (OfficeCase one in region.CasesOf(EventKind.ArbitrationFiling))
            sheet.Add($"示劳人仲案字〔{one.Day.Year}〕{one.Index}号", Writing.SimulationFolder.Iso(one.Day), one.Caller, $"'{one.Telephone}", one.Company.Name,
                $"'{one.Company.Id}", one.Value);
        SaveText(region, "劳动人事争议仲裁申请.csv", sheet, TextFile.Gb18030);
    }

    private static void WriteOrders(OfficeRegion region)
    {
        TableSheet sheet = new("劳动监察责令改正");
        sheet.Add("劳动监察责令改正名单");
        sheet.Add($"统计期间：{region.Period}");
        sheet.Add("文书号", "组织机构代码", "单位名称", "文书日期", "事项");
        foreach (OfficeCase one in region.CasesOf(EventKind.InspectionOrder))
        {
            string organisation = $"{one.Company.Id[8..16]}-{one.Company.Id[16]}";
            sheet.Add($"示人社监令字〔{one.Day.Year}〕{one.Index}号", organisation, one.Company.Name,
                FormattableString.Invariant($"{one.Day.Year}.{one.Day.Month}.{one.Day.Day}"), "工资");
        }

        SaveText(region, "劳动监察责令改正.csv", sheet, TextFile.Gb18030);
    }

    private static void SaveText(OfficeRegion region, string file, TableSheet sheet, Encoding encoding) => TextFile.Save(region.PathOf(file), sheet, encoding);
}
