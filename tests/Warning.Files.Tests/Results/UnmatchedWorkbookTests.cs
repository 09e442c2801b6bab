using EarlyWarning.Files.Filling;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Results;

public sealed class UnmatchedWorkbookTests
{
    private static readonly UnmatchedRow[] Rows =
    [
        new("12351.jsonl", 3, "甲家俱公司", SheetMessages.NoTown, ["甲家具有限公司", "甲家纺有限公司"]) { Feed = "hotline" },
        new("12351.jsonl", 9, "无名厂", SheetMessages.NoTown, []) { Feed = "hotline" },
        new("wages.csv", 4, "甲家俱公司", SheetMessages.NoTown, ["甲家具有限公司", "甲家纺有限公司"]) { Feed = "wages" },
    ];

    [Fact]
    public void A_name_has_one_row_with_its_nearest_names_to_choose_from()
    {
        WorkbookSheet sheet = Assert.Single(UnmatchedWorkbook.Of(Rows, MessageLanguage.Chinese).Sheets);
        Assert.Equal(["企业", "原因", "相近名称 1", "相近名称 2", "确认", "行数", "数据源", "文件", "首见行"], sheet.Columns.Select(column => column.Header));
        Assert.Equal(2..4, sheet.Columns[4].ChoicesBeside);
        Assert.Equal(["甲家俱公司", "无名厂"], sheet.Rows.Select(row => row.Cells[0].Text));
        Assert.Equal([2m, 1m], sheet.Rows.Select(row => row.Cells[5].Number!.Value));
        Assert.Equal(["甲家具有限公司", null], sheet.Rows.Select(row => row.Cells[2].Text));
    }

    [Fact]
    public void Without_near_names_anything_may_be_written() =>
        Assert.Null(Assert.Single(UnmatchedWorkbook.Of([Rows[1]], MessageLanguage.English).Sheets).Columns.Single(column => column.IsToFill).ChoicesBeside);

    [Fact]
    public void Confirmed_names_are_read_from_what_comes_back()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("unmatched.csv", "数据源,文件,行,企业,原因,相近名称,确认\nhotline,a,3,甲家俱公司,x,y,甲家具有限公司\nhotline,a,9,无名厂,x,,\n");
        FilledSheet<ConfirmedName> sheet = NamesToFill.Sheet.Read(path, name => name, SheetMessages.To);
        Assert.Equal([new ConfirmedName("甲家俱公司", "甲家具有限公司")], sheet.Acts.Select(act => act.Act));
        Assert.Empty(sheet.Rejects);
    }
}
