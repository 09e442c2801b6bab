using EarlyWarning.Simulation.Tables;

namespace EarlyWarning.Simulation.Offices;

/// <summary>Exports the register of companies: a workbook with a title, the unit of its amounts, a header of two rows, a total and who made it.</summary>
internal static class Register
{
    /// <summary>Made-up towns and street offices, in which companies are by their place in the register.</summary>
    private static readonly string[] Towns = ["鹭洲街道", "松岗镇", "石塘镇", "荷坪街道", "竹坑镇", "桂湾镇"];

    public static void Write(OfficeRegion region)
    {
        TableSheet sheet = new("企业名录");
        sheet.AddAcross($"{region.Place}企业名录", 11);
        sheet.Add("填报单位：市场监督管理局", null, null, null, null, null, null, null, "单位：万元");
        sheet.Add("序号", "企业登记信息", null, null, null, null, null, null, null, "用工与建会", null);
        sheet.Add(null, "统一社会信用代码", "企业名称", "行政区划", "所属镇街", "经营地址", "行业代码", "注册资本", "成立日期", "职工人数", "已建工会");
        sheet.Merge(2, 0, 2, 1);
        sheet.Merge(2, 1, 1, 8);
        sheet.Merge(2, 9, 1, 2);
        for (int i = 0; i < region.Companies.Count; i++)
        {
            SimulatedCompany company = region.Companies[i];
            string town = Towns[i % Towns.Length];
            string address = FormattableString.Invariant($"{region.Place}{town}工业路 {(i / Towns.Length) + 1} 号");
            sheet.Add(i + 1, company.Id, company.Name, company.Region, town, address, company.Industry, (double)company.RegisteredCapitalCny / 10_000,
                company.RegisteredOn.ToDateOnly(), company.Headcount, company.HasUnion ? "是" : "否");
        }

        sheet.Add("合计", null, null, null, null, null, null,
            region.Companies.Sum(company => company.RegisteredCapitalCny) / 10_000.0,
            null, region.Companies.Sum(company => company.Headcount));
        OfficeRegion.AddSignatures(sheet);
        XlsxFile.Save(region.PathOf("企业名录.xlsx"), [sheet]);
    }
}
