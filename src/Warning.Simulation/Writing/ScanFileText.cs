namespace EarlyWarning.Simulation.Writing;

/// <summary>Composes the <c>scan.json</c> of a simulated region, one feed per line.</summary>
internal static class ScanFileText
{
    /// <summary>Returns a scan file for the company list and these feeds, each a JSON object.</summary>
    public static string Of(IReadOnlyList<string> feeds) =>
        $$"""
        {
          "rules": "default",
          "jurisdiction": "guangdong",
          "companies": {
            "file": "companies.csv",
            "id": "统一社会信用代码",
            "name": "企业名称",
            "attributes": {
              "headcount": "职工人数", "region": "行政区划", "industry": "行业代码",
              "registered_capital_cny": "注册资本", "registered_on": "成立日期", "has_union": "已建工会"
            }
          },
          "feeds": [
            {{string.Join(",\n    ", feeds)}}
          ],
          "output": "out",
          "state": "state"
        }

        """;
}
