namespace EarlyWarning.Simulation.Writing;

/// <summary>Composes the <c>office.json</c> of a simulated region: one union with its chair, two supervisors and a clerk.</summary>
internal static class OfficeFileText
{
    /// <summary>The file's name.</summary>
    public const string Name = "office.json";

    /// <summary>Returns the file.</summary>
    public static string Of() =>
        """
        {
          "units": [
            { "name": "示例市总工会", "short": "示", "level": "county", "contact": "联系人：法律工作部，电话：0750-0000000" }
          ],
          "people": [
            { "name": "张某", "roles": ["chair"] },
            { "name": "王某", "roles": ["supervisor"], "certificate": "示监001" },
            { "name": "陈某", "roles": ["supervisor"], "certificate": "示监002" },
            { "name": "李某", "roles": ["clerk"] }
          ]
        }

        """;
}
