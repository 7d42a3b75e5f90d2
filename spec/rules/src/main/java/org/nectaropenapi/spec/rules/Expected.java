package org.nectaropenapi.spec.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** The operations of the API: method, path, operationId, success status and Java method of each. */
final class Expected {

    /** One operation as it has to stand in the document. */
    record ExpectedOperation(String method, String path, String id, String success, String tag, String javaMethod) {

        String pointer() {
            return "/paths/" + path.replace("~", "~0").replace("/", "~1") + "/" + method;
        }
    }

    private static final String TABLE = """
            get    /v2.2/ping                                  ping                       200 General     ping
            get    /v2.2/company                               listCompanies              200 Companies   list
            post   /v2.2/company                               createCompany              201 Companies   create
            get    /v2.2/company/{company_id}                  getCompany                 200 Companies   get
            patch  /v2.2/company/{company_id}                  updateCompany              200 Companies   update
            delete /v2.2/company/{company_id}                  deleteCompany              204 Companies   delete
            post   /v2.2/site/company/{company_id}             createSite                 201 Sites       create
            get    /v2.2/site/{site_id}                        getSite                    200 Sites       get
            patch  /v2.2/site/{site_id}                        updateSite                 200 Sites       update
            get    /v2.2/team                                  getTeam                    200 Team        get
            patch  /v2.2/team                                  updateTeam                 200 Team        update
            patch  /v2.2/account/{account_id}                  updateAccount              200 Accounts    update
            post   /v2.2/connection/company/{company_id}       createConnection           201 Connections create
            get    /v2.2/connection/company/{company_id}       listCompanyConnections     200 Connections listByCompany
            get    /v2.2/connection/{connection_id}/details    getConnection              200 Connections get
            get    /v2.2/connection/company/{company_id}/link  createCompanyMagicLink     200 Connections createCompanyMagicLink
            get    /v2.2/connection/{connection_id}            createConnectionMagicLink  200 Connections createConnectionMagicLink
            post   /v2.2/invitation/company/{company_id}       createConnectionInvitation 201 Invitations createForCompany
            post   /v2.2/invitation/connection/{connection_id} createReconnectInvitation  201 Invitations createReconnect
            get    /v2.2/invitation/company/{company_id}       listCompanyInvitations     200 Invitations listByCompany
            get    /v2.2/invitation/{invitation_id}            getInvitation              200 Invitations get
            post   /v2.2/invitation/{invitation_id}/revoke     revokeInvitation           200 Invitations revoke
            get    /v2.2/document/company/{company_id}         listDocumentsByCompany     200 Documents   listByCompany
            get    /v2.2/document/site/{site_id}               listDocumentsBySite        200 Documents   listBySite
            get    /v2.2/document/connection/{connection_id}   listDocumentsByConnection  200 Documents   listByConnection
            get    /v2.2/document/{document_id}                getDocument                200 Documents   get
            get    /v2.2/usage/company/{company_id}            listUsageDataByCompany     200 Usage       listByCompany
            get    /v2.2/usage/site/{site_id}                  listUsageDataBySite        200 Usage       listBySite
            get    /v2.2/usage/connection/{connection_id}      listUsageDataByConnection  200 Usage       listByConnection
            get    /v2.2/usage/document/{document_id}          listUsageDataByDocument    200 Usage       listByDocument
            get    /v2.2/usage/{usage_data_id}                 getUsageData               200 Usage       get
            patch  /v2.2/usage/{usage_data_id}                 updateUsageData            200 Usage       update
            get    /v2.2/meter/{meter_id}                      getMeter                   200 Meters      get
            get    /v2.2/meter/company/{company_id}            listMetersByCompany        200 Meters      listByCompany
            get    /v2.2/interval/connection/{connection_id}   listIntervalsByConnection  200 Intervals   listByConnection
            get    /v2.2/job/{job_id}                          getJob                     200 Jobs        get
            get    /v2.2/job/company/{company_id}              listJobsByCompany          200 Jobs        listByCompany
            post   /v2.2/job/company/{company_id}              submitDocument             201 Jobs        submit
            post   /v2.2/job/company/{company_id}/bulk         submitDocumentsBulk        201 Jobs        submitBulk
            get    /ping                                       pingV1                     200 Legacy      ping
            get    /companies                                  listCompaniesV1            200 Legacy      listCompanies
            post   /site/{site_id}/usage                       querySiteUsageV1           200 Legacy      querySiteUsage
            """;

    private Expected() {}

    /** All of them, by method and path. */
    static Map<String, ExpectedOperation> operations() {
        Map<String, ExpectedOperation> expected = new LinkedHashMap<>();
        TABLE.lines().forEach(line -> {
            String[] cells = line.split("\\s+");
            expected.put(
                    cells[0] + " " + cells[1],
                    new ExpectedOperation(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]));
        });
        return expected;
    }
}
